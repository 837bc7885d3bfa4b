package dev.reseat.client;

import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.time.InstantSource;
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

    /// The mounts of secrets engines by path; in part only, where those that the token may touch stand in.
    Part<List<Mount>> secrets(InstantSource clock) {
        return part(() -> table("sys/mounts", MountPath::secret), MountTable.Both::secrets, clock);
    }

    /// The mounts of auth methods by path, likewise.
    Part<List<Mount>> auths(InstantSource clock) {
        return part(() -> table("sys/auth", MountPath::auth), MountTable.Both::auths, clock);
    }

    private Part<List<Mount>> part(
            Reading<List<Mount>> whole,
            Function<MountTable.Both, List<Mount>> touched,
            InstantSource clock) {
        try {
            return new Part.Known<>(whole.read(), clock.instant());
        } catch (Unanswered u) {
            if (!(u.why() instanceof VaultFailure.Denied denied)) {
                return Reading.unreadable(u);
            }
            return ofToken()
                    .<Part<List<Mount>>>map(both ->
                            new Part.Partial<>(
                                    touched.apply(both), clock.instant(), denied, denied.right()))
                    .orElseGet(() -> Reading.unreadable(u));
        }
    }

    private List<Mount> table(String path, Function<String, MountPath> toPath) throws Unanswered {
        Question q = Question.get(at.get(), path).needs("read on " + path).in(namespace);
        Optional<List<Mount>> inData = asker.list(q, in -> MountTable.inData(in, toPath));
        return inData.isPresent()
                ? inData.get()
                : asker.list(q, in -> MountTable.onTop(in, toPath));
    }

    /// Empty where not even that can be had: then the first refusal says more.
    private Optional<MountTable.Both> ofToken() {
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
            return Optional.of(both);
        } catch (Unanswered u) {
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }
}
