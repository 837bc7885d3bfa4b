package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Changed;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.PictureAge;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Snapshots;
import dev.reseat.vault.Assessment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;

/// What has changed since a person last looked. Pictures are compared in the background, whole ones only: while some lists
/// are of this reading and some of the one before, they would contradict each other.
public final class ChangesModel {
    /// How long a change is marked where it is shown.
    private static final Duration MARKED = Duration.ofMinutes(2);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Clock clock;
    private final Changed changed;
    private final Published<Shown> shown;
    private final AtomicReference<ChangeLog> log = new AtomicReference<>(ChangeLog.NONE);
    private volatile ChangeLog shownLog = ChangeLog.NONE;
    private volatile Optional<Assessment> compared = Optional.empty();

    /// @param lines the list, newest first
    private record Shown(ChangeLog log, List<ChangeLine> lines) {}

    /// @param host its clock says when a list begins, and in which zone times are shown
    public ChangesModel(Snapshots snapshots, Host host) {
        this.clock = host.clock();
        this.changed = snapshots.changed();
        this.shown = new Published<>(new Shown(ChangeLog.NONE, List.of()), host.threads().fx());
        snapshots.follow(this::follow);
        shown.property().addListener((_, _, _) -> tick());
        changed.explainedBy(this::what);
    }

    /// Runs in the background, one picture after the other.
    private void follow(Optional<Assessment> picture) {
        if (picture.isEmpty()) {
            compared = Optional.empty();
            log.set(ChangeLog.NONE);
            show();
        } else if (PictureAge.of(picture.get().snapshot()).millis().isPresent()) {
            Optional<Assessment> before = compared;
            compared = picture;
            if (before.isEmpty()) {
                log.set(ChangeLog.from(clock.instant()));
            } else {
                List<Change> more = Comparison.of(before.get(), picture.get());
                log.updateAndGet(l -> l.plus(more));
            }
            show();
        }
    }

    private void show() {
        ChangeLog now = log.get();
        if (!now.equals(shownLog)) {
            shownLog = now;
            shown.publish(new Shown(now, ChangeLine.of(now, clock.getZone())));
        }
    }

    /// All that is listed has been seen: the list begins anew.
    public void dismiss() {
        Instant now = clock.instant();
        log.updateAndGet(l -> l.since().isPresent() ? ChangeLog.from(now) : l);
        show();
    }

    /// Time has passed: what changed a while ago is no longer marked.
    public void tick() {
        Instant now = clock.instant();
        changed.set(shown.get().log().within(MARKED, now));
    }

    /// What has happened to a thing of late, a line for each change.
    private String what(Opened thing) {
        Instant oldest = clock.instant().minus(MARKED);
        return shown.get().log().newestFirst().stream()
                .filter(c -> c.at().isAfter(oldest) && c.subject().opened().equals(thing))
                .map(c -> ChangeLine.sentence(c, clock.getZone()))
                .collect(Collectors.joining("\n"));
    }

    /// The list, newest first.
    ObservableValue<List<ChangeLine>> linesProperty() {
        return shown.property().map(Shown::lines);
    }

    /// `2 changes since 14:02`; empty while there are none.
    public ObservableValue<String> summaryProperty() {
        return shown.property().map(s -> s.log().size() == 0 ? "" : summary(s.log()));
    }

    private String summary(ChangeLog now) {
        String since = now.since().map(at -> TIME.format(at.atZone(clock.getZone()))).orElse("");
        return Messages.text("changes.summary", now.size(), since);
    }
}
