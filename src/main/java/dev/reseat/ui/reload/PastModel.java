package dev.reseat.ui.reload;

import dev.reseat.reload.Journal;
import dev.reseat.reload.JournalException;
import dev.reseat.reload.Progress;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.RunId;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Latest;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.PastRuns;
import dev.reseat.ui.kit.Published;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/// Runs of the past as the journal of this computer keeps them: the newest in a list, and one of them opened. They can be read
/// and reported, never sent. For the window's thread only.
public final class PastModel {
    /// How many of the newest are listed and found.
    public static final int MOST = 200;

    private static final System.Logger LOG = System.getLogger(PastModel.class.getName());

    private final Host host;
    private final ReportModel report;
    private final Latest<Long> latest;
    private final AtomicLong asked = new AtomicLong();
    private final Published<Told> told;
    private final ReadOnlyObjectWrapper<Looking> looking =
            new ReadOnlyObjectWrapper<>(new Looking.AtNow());
    private final ObjectProperty<Optional<Connection>> connection =
            new SimpleObjectProperty<>(Optional.empty());
    private final AtomicLong readings = new AtomicLong();
    private Runnable wanted = () -> {};
    private Supplier<Optional<RunId>> current = Optional::empty;

    /// What the journal tells.
    ///
    /// @param read whether it has been read already
    /// @param trouble why it cannot be read, as a sentence; empty where it can
    public record Told(boolean read, List<Journal.Summary> runs, String trouble) {}

    /// @param runs makes reports
    public PastModel(Host host, Runs runs) {
        this.host = host;
        this.report = new ReportModel(runs, host.threads());
        this.told = new Published<>(new Told(false, List.of(), ""), host.threads().fx());
        this.latest = new Latest<>(host.threads().background(), _ -> told.publish(recent()));
        connection.addListener((_, _, _) -> now());
    }

    private Told recent() {
        try {
            return new Told(true, host.past().recent(MOST), "");
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "the journal could not be asked", e);
            return new Told(
                    true, List.of(), Messages.text("past.trouble", String.valueOf(e.getMessage())));
        }
    }

    /// Reads the list of recent runs anew.
    public void look() {
        latest.ask(asked.incrementAndGet());
    }

    /// Opens a run of the past. It is read in the background; what is asked for later counts. The run of this window is no past
    /// one: it is gone to as it is now.
    public void open(RunId run) {
        if (current.get().filter(run::equals).isPresent()) {
            now();
            wanted.run();
            return;
        }
        report.forget();
        Looking.Awaiting waits = new Looking.Awaiting(run, line(run));
        long mine = readings.incrementAndGet();
        looking.set(waits);
        wanted.run();
        host.threads()
                .background()
                .execute(() -> {
                    Looking found = read(run, () -> readings.get() != mine);
                    host.threads()
                            .fx()
                            .execute(() -> {
                                if (readings.get() == mine) {
                                    looking.set(found);
                                }
                            });
                });
    }

    private Optional<Journal.Summary> line(RunId run) {
        return told.get().runs().stream().filter(r -> r.run().equals(run)).findFirst();
    }

    /// Looks at something else: what is being read for the window is not waited for, and its reading ends soon.
    private void leaveFor(Looking other) {
        readings.incrementAndGet();
        looking.set(other);
    }

    private Looking read(RunId run, BooleanSupplier left) {
        try {
            return host.past()
                    .read(run, left)
                    .flatMap(s -> s.run(left).map(r -> past(r, s)))
                    .orElseGet(() -> new Looking.NotRead(run, Messages.text("past.gone")));
        } catch (JournalException e) {
            LOG.log(System.Logger.Level.WARNING, "a run of the past could not be read", e);
            return new Looking.NotRead(run, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // events that do not fit their plan: the record was written to by something else
            LOG.log(System.Logger.Level.ERROR, "a run of the past makes no sense", e);
            return new Looking.NotRead(run, Messages.text("past.senseless"));
        }
    }

    private static Looking past(ReloadRun run, Journal.Stored stored) {
        return new Looking.AtPast(Shown.of(new Progress(run, ""), stored.events()));
    }

    /// Goes to the list of recent runs.
    public void list() {
        leaveFor(new Looking.AtList());
        wanted.run();
        look();
    }

    /// Goes to the run under way, or to the last one of this window.
    public void now() {
        leaveFor(new Looking.AtNow());
    }

    /// Whether a run was made on the cluster and namespace that are connected.
    boolean here(Journal.Where where) {
        return connection
                .get()
                .filter(c ->
                        where.address().equals(c.address().value())
                                && where.namespace().equals(c.cluster().namespace()))
                .isPresent();
    }

    /// Where they are read from.
    public PastRuns runs() {
        return host.past();
    }

    /// Sets which run this window has under way, or had last.
    public void currentIs(Supplier<Optional<RunId>> run) {
        current = run;
    }

    /// Sets what leads to the place where runs are shown.
    public void whenWanted(Runnable action) {
        wanted = action;
    }

    /// The connection that is looked at; to be set by the shell.
    public ObjectProperty<Optional<Connection>> connectionProperty() {
        return connection;
    }

    /// The recent runs.
    public ReadOnlyObjectProperty<Told> toldProperty() {
        return told.property();
    }

    ReadOnlyObjectProperty<Looking> lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Reports of the run of the past that is shown.
    ReportModel report() {
        return report;
    }

    /// How times and places of runs are said now.
    public PastWords words() {
        return new PastWords(host.clock());
    }
}
