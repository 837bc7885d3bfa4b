package dev.reseat.ui.details;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Host;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.Assessment.Assessed;
import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Node;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeWord.Said;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What one node runs by its own word beside what the mount table shows, for every external mount: asked when a person wants
/// it, since it costs a question for each. For the window's thread.
final class Comparing {
    private final Host host;
    private final ReadOnlyObjectWrapper<Optional<Compared>> compared =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Asking> asking = Optional.empty();
    private List<Mount> with = List.of();

    /// One mount that differs.
    ///
    /// @param table what the mount table shows
    /// @param here what the node runs by its own word
    record Difference(MountPath mount, PluginBuild table, PluginBuild here) {}

    /// How far it is.
    ///
    /// @param all how many mounts are compared
    /// @param same how many run the same here
    /// @param unseen how many of the answers were no word of the node's own
    record Compared(
            NodeAddress node,
            int all,
            int same,
            int unseen,
            List<Difference> differences,
            boolean going) {}

    Comparing(Host host) {
        this.host = host;
    }

    /// The mounts worth comparing: builtins change with the node's server only.
    static List<Mount> external(Assessment assessment) {
        return assessment.mounts().stream().map(Assessed::mount).filter(Mount::external).toList();
    }

    /// Asks the node about these mounts.
    void begin(Node node, List<Mount> mounts, Optional<Connection> on) {
        forget();
        if (on.isEmpty()) {
            return;
        }
        with = mounts;
        Asking next =
                new Asking(
                        on.get().cluster(),
                        mounts.stream()
                                .map(m -> new Asking.Question(node.asked(), m.path()))
                                .toList());
        Runnable take = () -> take(next, node.apiAddress(), mounts);
        asking = Optional.of(next);
        take.run();
        next.begin(0, host.threads(), host.clock(), () -> host.threads().fx().execute(take));
    }

    private void take(Asking from, NodeAddress node, List<Mount> mounts) {
        if (asking.filter(from::equals).isEmpty()) {
            return;
        }
        Asking.Heard heard = from.heard();
        int same = 0;
        int unseen = 0;
        List<Difference> differences = new ArrayList<>();
        for (int i = 0; i < mounts.size(); i++) {
            Mount m = mounts.get(i);
            PluginBuild table = m.running();
            Optional<Said.Read> answer = heard.answers().get(i);
            if (answer.isEmpty() || table == null) {
                continue;
            }
            if (!(answer.get().seen() instanceof Seen.Own own)) {
                unseen++;
            } else if (own.running().equals(table)) {
                same++;
            } else {
                differences.add(new Difference(m.path(), table, own.running()));
            }
        }
        compared.set(
                Optional.of(
                        new Compared(
                                node,
                                mounts.size(),
                                same,
                                unseen,
                                List.copyOf(differences),
                                heard.going())));
    }

    /// The picture of the cluster is newer: what was compared with another mount table no longer holds.
    void follow(List<Mount> mounts) {
        if (compared.get().isPresent() && !mounts.equals(with)) {
            forget();
        }
    }

    /// Asks nothing more and forgets what was heard.
    void forget() {
        asking.ifPresent(Asking::end);
        asking = Optional.empty();
        compared.set(Optional.empty());
    }

    /// What has been heard; empty while nobody has asked.
    ReadOnlyObjectProperty<Optional<Compared>> comparedProperty() {
        return compared.getReadOnlyProperty();
    }
}
