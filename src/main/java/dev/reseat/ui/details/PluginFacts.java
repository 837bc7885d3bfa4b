package dev.reseat.ui.details;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.StateMark;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Catalog;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Plugin;
import dev.reseat.vault.PluginType;
import dev.reseat.vault.Versions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What is known of a plugin: every row that the catalog has of it, its pin, and the mounts of this namespace that use it.
///
/// @param rows external rows before a builtin one, the newest version first
/// @param mounts by state, those that need something before those in order
record PluginFacts(
        Opened.OfPlugin plugin,
        Mark mark,
        List<Fact> facts,
        List<RowFacts> rows,
        List<Mounts> mounts,
        Reading reading)
        implements Content {
    private static final Comparator<Plugin> NEWEST_FIRST =
            Comparator.comparing(Plugin::builtin)
                    .thenComparing(p -> p.build().version(), Versions.LOWEST_FIRST.reversed());

    /// One row of the catalog.
    ///
    /// @param running how many mounts of this namespace run exactly this build
    /// @param pinned whether a pin names it
    record RowFacts(Plugin row, int running, boolean pinned) {}

    /// Mounts in one state.
    record Mounts(Mark state, List<MountPath> paths) {
        Mounts {
            paths = List.copyOf(paths);
        }
    }

    /// How far the picture holds.
    ///
    /// @param catalog why the catalog cannot be read; empty where it can
    /// @param reloadable mounts that can be reloaded
    /// @param due those of them that need it
    /// @param connections that use a plugin of type database
    record Reading(
            String catalog,
            List<MountPath> reloadable,
            List<MountPath> due,
            ConnectionFacts connections) {}

    /// Empty if neither catalog nor mounts know it.
    static Optional<PluginFacts> of(Assessment assessment, Opened.OfPlugin plugin) {
        Optional<Catalog> catalog = assessment.snapshot().catalog().known();
        List<Plugin> rows =
                catalog.stream()
                        .flatMap(c -> c.plugins().stream())
                        .filter(r -> r.type() == plugin.type() && r.name().equals(plugin.name()))
                        .sorted(NEWEST_FIRST)
                        .toList();
        List<Assessed> mounts =
                assessment.mounts().stream()
                        .filter(a ->
                                a.mount().plugin().equals(plugin.name())
                                        && a.mount().path().type() == plugin.type())
                        .toList();
        if (rows.isEmpty() && mounts.isEmpty()) {
            return Optional.empty();
        }
        Optional<Catalog.Pin> pin = catalog.flatMap(c -> c.pin(plugin.type(), plugin.name()));
        List<RowFacts> shown =
                rows.stream()
                        .map(r ->
                                new RowFacts(
                                        r,
                                        running(mounts, r),
                                        pin.filter(p -> p.version().equals(r.build().version()))
                                                .isPresent()))
                        .toList();
        String trouble = Absence.unreadable(assessment.snapshot().catalog()).orElse("");
        return Optional.of(
                new PluginFacts(
                        plugin,
                        mark(rows, catalog.isPresent()),
                        facts(plugin, rows, pin),
                        shown,
                        byState(mounts),
                        new Reading(
                                trouble,
                                reloadable(mounts),
                                reloadable(mounts.stream().filter(Assessed::needsReload).toList()),
                                plugin.type() == PluginType.DATABASE
                                        ? ConnectionFacts.ofPlugin(
                                                assessment.snapshot(), plugin.name())
                                        : ConnectionFacts.NONE)));
    }

    private static int running(List<Assessed> mounts, Plugin row) {
        return (int)
                mounts.stream()
                        .map(Assessed::mount)
                        .filter(m -> row.builtin() ? m.builtin() : row.build().equals(m.running()))
                        .count();
    }

    private static List<MountPath> reloadable(List<Assessed> mounts) {
        return mounts.stream()
                .map(Assessed::mount)
                .filter(m -> !m.singleton())
                .map(Mount::path)
                .toList();
    }

    private static Mark mark(List<Plugin> rows, boolean known) {
        if (rows.isEmpty()) {
            return known
                    ? new Mark(Messages.text("mounts.state.noCatalogRow"), Tone.DANGER, "")
                    : new Mark(Messages.text("mounts.state.unknown"), Tone.NEUTRAL, "");
        }
        return rows.stream().allMatch(Plugin::builtin)
                ? new Mark(Messages.text("plugins.builtin"), Tone.NEUTRAL, "")
                : new Mark(Messages.text("plugins.external"), Tone.ACCENT, "");
    }

    private static List<Fact> facts(
            Opened.OfPlugin plugin, List<Plugin> rows, Optional<Catalog.Pin> pin) {
        Facts facts =
                new Facts()
                        .add("name", "plugins.name", plugin.name())
                        .add("type", "plugins.type", plugin.type().word())
                        .add("pin", "plugins.pin", pin.map(Catalog.Pin::version).orElse(""));
        int number = 0;
        for (Plugin r : rows) {
            String id = "version" + number;
            facts.add(id, "plugins.version", r.build().version())
                    .add(id + "-sha256", "plugins.sha256", r.build().sha256())
                    .add(id + "-deprecation", "plugins.deprecation", r.deprecation());
            number++;
        }
        return facts.all();
    }

    private static List<Mounts> byState(List<Assessed> mounts) {
        Mark order = new Mark(Messages.text("mounts.state.inOrder"), Tone.NEUTRAL, "");
        Map<String, Mark> marks = new LinkedHashMap<>();
        Map<String, List<MountPath>> paths = new LinkedHashMap<>();
        for (Assessed a : mounts) {
            Mark mark = StateMark.of(a.state()).orElse(order);
            marks.putIfAbsent(mark.word(), mark);
            paths.computeIfAbsent(mark.word(), _ -> new ArrayList<>()).add(a.mount().path());
        }
        List<Mounts> all = new ArrayList<>();
        paths.forEach((word, list) -> {
            Mark mark = Objects.requireNonNull(marks.get(word));
            all.add(new Mounts(new Mark(word, mark.tone(), ""), list));
        });
        all.sort((a, b) -> Boolean.compare(inOrder(a), inOrder(b)));
        return List.copyOf(all);
    }

    private static boolean inOrder(Mounts mounts) {
        return mounts.state().word().equals(Messages.text("mounts.state.inOrder"));
    }
}
