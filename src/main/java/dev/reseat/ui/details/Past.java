package dev.reseat.ui.details;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Touched;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Published;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;

/// The reloads that touched what is shown, read in the background: when something else is shown, and when the journal has
/// changed. A picture of the cluster changes nothing in it. For the window's thread.
final class Past {
    /// A person looks for the last few; the rest is history's.
    static final int MOST = 20;

    private static final System.Logger LOG = System.getLogger(Past.class.getName());

    private final Host host;
    private final Latest<Optional<Touched>> latest;
    private final Published<Told> told;
    private Consumer<RunId> open = _ -> {};

    /// What is to be told of, and so of what nothing late may be said any more.
    private volatile Optional<Touched> wanted = Optional.empty();

    /// What the journal tells.
    ///
    /// @param what of what; empty while nothing is shown
    /// @param read whether it has been read already
    /// @param trouble why it cannot be read, as a sentence; empty where it can
    record Told(Optional<Touched> what, boolean read, List<Journal.Summary> runs, String trouble) {
        static final Told NOTHING = new Told(Optional.empty(), false, List.of(), "");
    }

    Past(Host host) {
        this.host = host;
        this.told = new Published<>(Told.NOTHING, host.threads().fx());
        this.latest = new Latest<>(host.threads().background(), this::tell);
    }

    private void tell(Optional<Touched> what) {
        Told found = read(what);
        if (what.equals(wanted)) {
            told.publish(found);
        }
    }

    private Told read(Optional<Touched> what) {
        if (what.isEmpty()) {
            return Told.NOTHING;
        }
        try {
            return new Told(what, true, host.past().touching(what.get(), MOST), "");
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "the journal could not be asked", e);
            return new Told(
                    what,
                    true,
                    List.of(),
                    Messages.text("details.past.trouble", String.valueOf(e.getMessage())));
        }
    }

    /// Tells what touched this, and reads it unless it is told already; empty for nothing.
    void show(Optional<Touched> what) {
        if (!what.equals(wanted)) {
            wanted = what;
            told.publish(new Told(what, false, List.of(), ""));
            latest.ask(what);
        } else if (!told.get().trouble().isEmpty()) {
            // the journal may be in order again, and nothing else would ask it
            latest.ask(what);
        }
    }

    /// The journal has something new: reads it once more. What was told stays until it is read.
    void again() {
        if (wanted.isPresent()) {
            latest.ask(wanted);
        }
    }

    /// Sets what shows a run whole.
    void whenWanted(Consumer<RunId> action) {
        open = action;
    }

    /// Shows a run whole.
    void open(RunId run) {
        open.accept(run);
    }

    /// What has been read.
    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.property();
    }

    /// Makes the report of a run.
    ///
    /// @param taker takes it on the window's thread; empty where there is none
    void report(RunId run, Consumer<Optional<String>> taker) {
        host.threads()
                .background()
                .execute(() -> {
                    Optional<String> report = Optional.empty();
                    try {
                        report = host.past().report(run);
                    } catch (JournalException e) {
                        LOG.log(System.Logger.Level.WARNING, "a report could not be made", e);
                    }
                    Optional<String> made = report;
                    host.threads().fx().execute(() -> taker.accept(made));
                });
    }
}
