package dev.reseat.ui.reload;

import dev.reseat.reload.Cells;
import dev.reseat.reload.ReloadRun;
import dev.reseat.reload.Verdict;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Icon;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Threads;
import dev.reseat.ui.kit.Tone;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says at the start that a reload was out when Reseat ended, and offers to read its mounts again once a connection to the
/// same server stands.
public final class RecoveredView extends HBox {
    private final Runs.Left left;
    private final ReadOnlyObjectProperty<Optional<Connection>> connection;
    private final Threads threads;
    private final Label text = Pieces.wrapped("");
    private final Button read = Pieces.button("recovered-read", Messages.text("recovered.read"), this::readAgain);
    private final DateTimeFormatter time;

    /// @param zone in which times are shown
    public RecoveredView(
            Runs.Left left, ReadOnlyObjectProperty<Optional<Connection>> connection, Threads threads, ZoneId zone) {
        this.left = left;
        this.connection = connection;
        this.threads = threads;
        this.time = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(zone);
        getStyleClass().addAll("banner", "recovered", Tone.UNKNOWN.styleClass());
        setId("recovered");
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button away = Pieces.button("recovered-away", Messages.text("recovered.away"), this::putAway);
        getChildren().setAll(Icon.WARNING.node(15), text, read, away);
        setMinHeight(Region.USE_PREF_SIZE);
        ReloadRun run = left.progress().run();
        text.setText(words(run) + " " + run.verdict().map(Verdict::sentence).orElse(""));
        connection.subscribe(now -> read.setDisable(now.filter(this::sameServer).isEmpty()));
        setFocusTraversable(true);
        setAccessibleText(text.getText());
    }

    private boolean sameServer(Connection c) {
        return c.address().value().equals(left.progress().run().plan().origin().address());
    }

    private String words(ReloadRun run) {
        return Messages.text(
                "recovered.words",
                time.format(run.plan().origin().madeAt()),
                PlanWords.subject(run.plan()),
                run.plan().origin().connection(),
                run.verdict().map(v -> v.word().label()).orElse(""));
    }

    private void readAgain() {
        connection.get().filter(this::sameServer).ifPresent(c -> {
            read.setDisable(true);
            threads.background().execute(() -> {
                ReloadRun run = left.readAgain(c).run();
                threads.fx().execute(() -> {
                    Cells.Counts n = run.cells().counts();
                    text.setText(words(run) + " "
                            + Messages.text("recovered.again", n.proved(), n.failed(), n.down(), n.unseen() + n.done()));
                    setAccessibleText(text.getText());
                });
            });
        });
    }

    private void putAway() {
        setVisible(false);
        setManaged(false);
        threads.background().execute(left::putAway);
    }
}
