package dev.reseat.ui.board;

import dev.reseat.reload.ReloadRun;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;

/// The reload that the board shows, from its beginning until the person has done with its verdict.
public final class BoardStage {
    private final Clock clock;
    private final Published<Shown> shown;
    private final Latest<Question> latest;
    private final Map<Object, int[]> groups = new HashMap<>();
    private final Map<Object, Optional<Sign>> signs = new HashMap<>();
    private Runnable whenDone = () -> {};
    private Runnable toEvidence = () -> {};
    // touched in the background only, by one at a time
    private Shown newest = new Shown(Optional.empty(), LastDown.NOTHING);

    private record Shown(Optional<Staged> staged, LastDown down) {}

    /// Some mounts of a group.
    ///
    /// @param plugin of which plugin; null for all
    private record Part(BoardGroup.Key group, int from, int to, @Nullable PluginName plugin) {}

    /// @param run null for none
    /// @param elsewhere whether the board is of another cluster now
    private record Question(@Nullable ReloadRun run, @Nullable Instant since, boolean elsewhere) {}

    /// @param host its clock says how long a node is waited for
    BoardStage(Host host) {
        Threads threads = host.threads();
        this.clock = host.clock();
        this.shown = new Published<>(newest, threads.fx());
        this.latest = new Latest<>(threads.background(), this::answer);
        shown.property()
                .addListener((_, before, now) -> {
                    signs.clear();
                    if (!before.staged()
                            .map(Staged::index)
                            .equals(now.staged().map(Staged::index))) {
                        forgetGroups();
                    }
                });
    }

    private void answer(Question q) {
        Optional<Staged> before = newest.staged();
        ReloadRun run = q.run();
        if (q.elsewhere()) {
            newest = new Shown(Optional.empty(), LastDown.NOTHING);
        } else if (run != null) {
            Staged now =
                    before.map(s -> s.after(run, q.since()))
                            .orElseGet(() -> Staged.of(run, q.since()));
            newest = new Shown(Optional.of(now), newest.down());
        } else if (before.isPresent()) {
            LastDown down = newest.down().after(before.get().run(), clock.getZone());
            newest = new Shown(Optional.empty(), down);
        }
        shown.publish(newest);
    }

    /// Shows a run as far as it has come. May be called on any thread.
    ///
    /// @param since when its first event happened; null while nothing has
    public void show(ReloadRun run, @Nullable Instant since) {
        latest.ask(new Question(run, since, false));
    }

    /// Shows the board as it is without a reload. May be called on any thread.
    public void clear() {
        latest.ask(new Question(null, null, false));
    }

    /// Shows the board without a reload, and forgets what earlier ones found: it is another cluster's now.
    public void forget() {
        latest.ask(new Question(null, null, true));
    }

    /// Sets what happens when the person has done with a verdict.
    public void whenDone(Runnable action) {
        whenDone = action;
    }

    /// Sets how to get to the cells of the run that is shown.
    public void whenEvidenceIsWanted(Runnable action) {
        toEvidence = action;
    }

    void done() {
        whenDone.run();
    }

    void openEvidence() {
        toEvidence.run();
    }

    /// The verdict, or how far the run is, with a sentence.
    Mark headline(Staged staged) {
        return StageWords.headline(staged.run(), staged.since(), clock.instant());
    }

    /// The reload that is shown, if any.
    Optional<Staged> now() {
        return shown.get().staged();
    }

    /// That a mount was down when the last reload's probes asked it, if so. While a reload shows something else of it, that
    /// counts.
    Optional<Flag> lastDown(BoardMount mount) {
        return shown.get()
                .down()
                .of(mount.path())
                .filter(_ -> now().flatMap(s -> s.mount(mount.path())).isEmpty());
    }

    /// Changes with all that is shown.
    ReadOnlyObjectProperty<?> shownProperty() {
        return shown.property();
    }

    /// What a reload puts onto an element. While a node is pointed at, mounts say what they are there; while a mount is
    /// pointed at, nodes say what it is there.
    Optional<Sign> sign(Element element, Optional<Element> pointed) {
        return now().flatMap(s ->
                switch (element) {
                    case Element.OfMount m ->
                            s.mount(m.mount().path()).map(place -> s.at(place, pointed));
                    case Element.OfNode n -> s.node(n.card()).map(place -> node(s, place, pointed));
                    case Element.OfGroup g -> part(s, g.group(), 0, g.group().size(), null);
                    case Element.OfMore r -> part(s, r.group(), r.from(), r.to(), null);
                    case Element.OfPlugin p ->
                            group(s, p.card().name(), () -> p.card().mounts().stream());
                    case Element.OfConnection _,
                            Element.OfRest _,
                            Element.OfGap _,
                            Element.Heading _ ->
                            Optional.empty();
                });
    }

    private Sign node(Staged s, int node, Optional<Element> pointed) {
        return pointed.filter(Element.OfMount.class::isInstance)
                .map(Element.OfMount.class::cast)
                .flatMap(m -> s.mount(m.mount().path()))
                .map(mount -> s.cell(mount, node))
                .orElseGet(() -> s.ofNode(node, clock.instant()));
    }

    /// What a reload puts onto those mounts of a group that belong to one plugin.
    Optional<Sign> sign(BoardGroup group, PluginName plugin) {
        return now().flatMap(s -> part(s, group, 0, group.size(), plugin));
    }

    private Optional<Sign> part(
            Staged s, BoardGroup group, int from, int to, @Nullable PluginName plugin) {
        return group(
                s,
                new Part(group.key(), from, to, plugin),
                () ->
                        group.mounts().subList(from, to).stream()
                                .filter(m -> plugin == null || plugin.equals(m.plugin())));
    }

    /// The numbers of a group's mounts in the plan are looked up once, and counted once after each change.
    private Optional<Sign> group(Staged s, Object key, Supplier<Stream<BoardMount>> mounts) {
        Optional<Sign> known = signs.get(key);
        if (known == null) {
            int[] places = groups.computeIfAbsent(key, _ -> s.mounts(mounts.get()));
            known = places.length == 0 ? Optional.empty() : Optional.of(s.group(places));
            signs.put(key, known);
        }
        return known;
    }

    /// Groups may hold other mounts from now on.
    void forgetGroups() {
        groups.clear();
        signs.clear();
    }
}
