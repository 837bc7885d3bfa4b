package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.LargeCluster;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.MountPath;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which of very many mounts a person has before them.
class InSightTest {
    private final ShellModel model = Toolkit.on(() -> Pictures.connected(LargeCluster.of(14_000)));

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private List<MountPath> inSight(MainWindow window) {
        window.layout();
        return model.sight().order().inSight();
    }

    private MainWindow window() {
        MainWindow window = new MainWindow(model);
        Pictures.scene(window, Theme.LIGHT, 1280, 800).snapshot(null);
        window.shown();
        return window;
    }

    @Test
    void inATableThoseOfItsRowsThatAreScrolledThere() {
        Toolkit.on(() -> {
            model.go(Place.MOUNTS);
            MainWindow window = window();
            window.getScene().snapshot(null);
            TableView<?> table = (TableView<?>) window.lookup("#mounts-table");
            List<MountPath> all =
                    model.snapshots().shownProperty().get().orElseThrow().mounts().stream()
                            .map(m -> m.mount().path())
                            .toList();
            List<MountPath> top = inSight(window);
            assertTrue(top.size() > 10 && top.size() < 40, () -> top.size() + " rows");
            assertTrue(all.subList(0, 40).containsAll(top));
            table.scrollTo(12_000);
            window.getScene().snapshot(null);
            List<MountPath> far = inSight(window);
            assertTrue(far.size() > 10 && far.size() < 40, () -> far.size() + " rows");
            assertTrue(far.stream().noneMatch(top::contains));
            model.mounts().table().listing().filterProperty().set("no such mount");
            window.getScene().snapshot(null);
            assertEquals(List.of(), inSight(window));
            return null;
        });
    }

    @Test
    void onTheBoardThoseWithARowOfTheirOwnAndNoneThatIsFolded() {
        Toolkit.on(() -> {
            model.go(Place.BOARD);
            MainWindow window = window();
            window.getScene().snapshot(null);
            assertEquals(List.of(), inSight(window), "all of them are folded");
            model.board().filterProperty().set("auth/corp-b");
            window.getScene().snapshot(null);
            List<MountPath> some = new ArrayList<>(inSight(window));
            assertFalse(some.isEmpty());
            assertTrue(some.stream().allMatch(p -> p.value().startsWith("auth/corp-b")));
            return null;
        });
    }
}
