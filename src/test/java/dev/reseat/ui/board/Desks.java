package dev.reseat.ui.board;

import dev.reseat.ui.kit.Choice;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opening;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Boards on which everything happens at once and on the calling thread, without a toolkit.
final class Desks {
    private static final Threads HERE = new Threads(Runnable::run, Runnable::run);

    private Desks() {}

    static BoardDesk of(ClusterSnapshot snapshot) {
        return of(snapshot, new Opening());
    }

    static BoardDesk of(ClusterSnapshot snapshot, Opening opening) {
        Snapshots snapshots = new Snapshots(HERE);
        BoardModel model =
                new BoardModel(new Choice(), snapshots, new Host(HERE, Clock.systemUTC()), opening);
        snapshots.publish(snapshot);
        BoardDesk desk = new BoardDesk(model, () -> {});
        model.shownProperty().addListener((_, _, _) -> desk.renew());
        model.look().denseProperty().addListener((_, _, _) -> desk.renew());
        return desk;
    }

    static void group(BoardDesk desk, Grouping by) {
        BoardLook look = desk.model().look();
        look.groupingProperty().set(look.offered().indexOf(by));
    }

    static BoardGroup group(BoardDesk desk, String name) {
        return desk.model().picture().all().groups().stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /// What stands in the mounts' column, by name; rows of groups in brackets, rows that stand for others in braces.
    static List<String> column(BoardDesk desk) {
        Lane lane = desk.scrolled().plan().mounts();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < lane.size(); i++) {
            names.add(
                    switch (lane.get(i).element()) {
                        case Element.OfGroup g -> "[" + g.name() + "]";
                        case Element.OfMore r -> "{" + r.count() + " " + r.name() + "}";
                        case Element e -> e.name();
                    });
        }
        return names;
    }

    static String focus(BoardDesk desk) {
        return desk.focused().map(Element::name).orElse("nothing");
    }
}
