package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.reload.Reports;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Threads;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Reports of a run: copied, or saved into a file. Made in the background from what the window has seen, so that a run whose
/// disk failed has one too.
final class ReportModel {
    private static final System.Logger LOG = System.getLogger(ReportModel.class.getName());

    private final Runs runs;
    private final Threads threads;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// Where a report goes.
    ///
    /// @param confirmed whether the person has chosen exactly this file, and so agreed to replace it
    record Target(Path file, Reports.Format format, boolean confirmed) {}

    ReportModel(Runs runs, Threads threads) {
        this.runs = runs;
        this.threads = threads;
    }

    /// A name to propose: `reseat-2026-11-24-verified.md`. The day is that of the beginning, in UTC as in the report.
    static String name(Shown shown, Reports.Format format) {
        Journal.Stored stored = stored(shown);
        var begun = shown.since() == null ? stored.plan().origin().madeAt() : shown.since();
        String verdict =
                shown.progress()
                        .run()
                        .verdict()
                        .map(Verdict::word)
                        .map(w -> "-" + w.label().replace(' ', '-'))
                        .orElse("");
        return "reseat-"
                + begun.atOffset(ZoneOffset.UTC).toLocalDate()
                + verdict
                + "."
                + format.extension();
    }

    /// What was meant by a file and a kind: an ending that was typed says more than the kind; the proposed name's says less.
    static Target target(Path chosen, String proposed, Reports.Format kind) {
        String name = String.valueOf(chosen.getFileName());
        Optional<Reports.Format> ending =
                Arrays.stream(Reports.Format.values())
                        .filter(f -> name.toLowerCase(Locale.ROOT).endsWith("." + f.extension()))
                        .findFirst();
        boolean typed = !name.equals(proposed);
        if (typed && ending.isPresent()) {
            return new Target(chosen, ending.get(), true);
        }
        String bare = ending.isPresent() ? name.substring(0, name.lastIndexOf('.')) : name;
        String full = bare + "." + kind.extension();
        return new Target(chosen.resolveSibling(full), kind, full.equals(name));
    }

    /// Gives the page for a change ticket to the clipboard.
    void copy(Shown shown, Consumer<String> clipboard) {
        inBackground(() -> {
            String text = runs.report(stored(shown), Reports.Format.MARKDOWN);
            threads.fx().execute(() -> clipboard.accept(text));
            return Messages.text("report.copied");
        });
    }

    /// Writes a report.
    void save(Shown shown, Target to) {
        inBackground(() -> {
            String trouble = runs.save(stored(shown), to.format(), to.file(), to.confirmed());
            return trouble.isEmpty() ? Messages.text("report.saved", to.file()) : trouble;
        });
    }

    private void inBackground(Supplier<String> work) {
        said.set("");
        threads.background()
                .execute(() -> {
                    String says;
                    try {
                        says = work.get();
                    } catch (RuntimeException e) {
                        LOG.log(System.Logger.Level.ERROR, "a report could not be made", e);
                        says = Messages.text("report.failed");
                    }
                    String now = says;
                    threads.fx().execute(() -> said.set(now));
                });
    }

    private static Journal.Stored stored(Shown shown) {
        return new Journal.Stored(shown.progress().run().plan(), Trail.since(shown.trail(), 0));
    }

    /// Another run: what was said of the last one's report is over.
    void forget() {
        said.set("");
    }

    /// What became of the last report, as one sentence; empty while there is nothing to say.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
