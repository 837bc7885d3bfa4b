package dev.reseat.client;

import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.VaultFailure;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Reads the two mount tables of one refresh. Where the token lacks the right to one, the table of what it may touch stands
/// in; that one answer serves both.
final class MountLists {
    private final Asker asker;
    private final Supplier<NodeAddress> at;
    private final Namespace namespace;
    private final ReentrantLock lock = new ReentrantLock();
    private MountTable.@Nullable Both touchable;

    /// @param at whose word is asked for
    MountLists(Asker asker, Supplier<NodeAddress> at, Namespace namespace) {
        this.asker = asker;
        this.at = at;
        this.namespace = namespace;
    }

    /// The mounts of secrets engines by path.
    List<Mount> secrets() throws Unanswered {
        try {
            return table("sys/mounts", MountPath::secret);
        } catch (Unanswered u) {
            return ofToken(u).secrets();
        }
    }

    /// The mounts of auth methods by path.
    List<Mount> auths() throws Unanswered {
        try {
            return table("sys/auth", MountPath::auth);
        } catch (Unanswered u) {
            return ofToken(u).auths();
        }
    }

    private List<Mount> table(String path, Function<String, MountPath> toPath) throws Unanswered {
        Question q = Question.get(at.get(), path).needs("read on " + path).in(namespace);
        Optional<List<Mount>> inData = asker.list(q, in -> MountTable.inData(in, toPath));
        return inData.isPresent()
                ? inData.get()
                : asker.list(q, in -> MountTable.onTop(in, toPath));
    }

    private MountTable.Both ofToken(Unanswered denied) throws Unanswered {
        if (!(denied.why() instanceof VaultFailure.Denied)) {
            throw denied;
        }
        lock.lock();
        try {
            MountTable.Both both = touchable;
            if (both == null) {
                both =
                        asker.list(
                                Question.get(at.get(), "sys/internal/ui/mounts").in(namespace),
                                MountTable::ofToken);
                touchable = both;
            }
            return both;
        } catch (Unanswered u) {
            // The first refusal says more.
            throw denied;
        } finally {
            lock.unlock();
        }
    }
}
