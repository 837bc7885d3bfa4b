package dev.reseat.ui.details;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Opened;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.Topic;
import dev.reseat.vault.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The server's own words on what is shown, asked when a person wants them. For the window's thread.
final class Raw {
    private static final System.Logger LOG = System.getLogger(Raw.class.getName());

    private final Host host;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private long asked;

    /// What the server said.
    ///
    /// @param of of what; empty while nobody has asked
    /// @param going whether the answer is awaited
    record Told(Optional<Opened> of, List<Verbatim> answers, boolean going) {
        static final Told NOTHING = new Told(Optional.empty(), List.of(), false);
    }

    Raw(Host host) {
        this.host = host;
    }

    /// Asks.
    void ask(Opened of, List<Topic> topics, Optional<Connection> on) {
        if (on.isEmpty() || topics.isEmpty()) {
            return;
        }
        long number = ++asked;
        boolean again = told.get().of().filter(of::equals).isPresent();
        told.set(new Told(Optional.of(of), again ? told.get().answers() : List.of(), true));
        host.threads()
                .background()
                .execute(() -> {
                    List<Verbatim> answers = answers(on.get().cluster(), topics);
                    host.threads().fx().execute(() -> take(number, of, answers));
                });
    }

    private static List<Verbatim> answers(Cluster cluster, List<Topic> topics) {
        List<Verbatim> answers = new ArrayList<>();
        try {
            topics.forEach(t -> answers.addAll(cluster.verbatim(t)));
        } catch (RuntimeException e) {
            // the port promises not to throw; if it does, nobody may wait for ever
            LOG.log(System.Logger.Level.ERROR, "asking for the server's own words failed", e);
        }
        return List.copyOf(answers);
    }

    private void take(long number, Opened of, List<Verbatim> answers) {
        if (number == asked) {
            told.set(new Told(Optional.of(of), answers, false));
        }
    }

    /// Forgets what was said: something else is shown.
    void forget() {
        asked++;
        told.set(Told.NOTHING);
    }

    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }
}
