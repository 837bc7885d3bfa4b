package dev.reseat.client;

import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.Probe;
import dev.reseat.vault.Seen;
import dev.reseat.vault.VaultFailure;
import tools.jackson.databind.JsonNode;

/// Asks one node about one mount, by routes that don't wait for a reload, and never lets the node pass the question on.
final class MountAtNode {
    private final Asker asker;
    private final Namespace namespace;

    MountAtNode(Asker asker, Namespace namespace) {
        this.asker = asker;
        this.namespace = namespace;
    }

    /// What the node says that the mount runs.
    Seen read(NodeAddress node, MountPath mount) {
        String path = mount.value().substring(0, mount.value().length() - 1);
        try {
            Seen seen = read(node, "sys/mounts/" + path, "read on sys/mounts/" + path);
            if (seen instanceof Seen.NotReadable n && n.why() instanceof VaultFailure.Denied) {
                // A token that may use the mount but not see the table is told here.
                Seen touchable = read(node, "sys/internal/ui/mounts/" + path, "");
                return touchable instanceof Seen.Own ? touchable : seen;
            }
            return seen;
        } catch (Unanswered u) {
            return new Seen.NotReadable(u.why());
        }
    }

    /// The same for a token that may read the mount in the table; one that may not is refused once and asks no further.
    Seen readInTable(NodeAddress node, MountPath mount) {
        String path = "sys/mounts/" + mount.value().substring(0, mount.value().length() - 1);
        try {
            return read(node, path, "read on " + path);
        } catch (Unanswered u) {
            return new Seen.NotReadable(u.why());
        }
    }

    private Seen read(NodeAddress node, String path, String right) throws Unanswered {
        Question q = Question.get(node, path).needs(right).in(namespace).unforwarded();
        Reply reply = asker.askHere(q);
        if (reply.status() == 307) {
            return new Seen.Forwarded();
        }
        if (reply.status() == 400) {
            ErrorBody errors = reply.errors();
            if (errors.has("No secret engine mount at") || errors.has("No auth engine at")) {
                return new Seen.NoMount();
            }
        }
        if (!reply.ok()) {
            VaultFailure why = Failures.of(reply);
            // Vault before 1.10 has no such path, and tells nowhere what runs.
            return why instanceof VaultFailure.NotOffered
                    ? new Seen.NotTold()
                    : new Seen.NotReadable(why);
        }
        JsonNode data = reply.data();
        if (!data.has("running_plugin_version")) {
            return data.has("type") ? new Seen.NotTold() : new Seen.NotReadable(reply.notVault());
        }
        PluginBuild running =
                new PluginBuild(
                        data.path("running_plugin_version").asString(""),
                        data.path("running_sha256").asString(""));
        return new Seen.Own(
                running,
                data.path("plugin_version").asString(""),
                data.path("accessor").asString(""));
    }

    /// Asks the mount for its help, once. Any valid token may, and the plugin itself answers.
    Probe probe(NodeAddress node, MountPath mount) {
        try {
            Question q =
                    Question.get(node, mount.value())
                            .query("help", "1")
                            .in(namespace)
                            .unforwarded();
            return probe(asker.askOnce(q));
        } catch (Unanswered u) {
            return new Probe.CannotTell(u.why().brief());
        }
    }

    private static Probe probe(Reply reply) {
        int status = reply.status();
        if (status == 307) {
            return new Probe.CannotTell("this node would have passed the question on");
        }
        ErrorBody errors = reply.errors();
        if (reply.ok()) {
            return reply.json().has("help")
                    ? new Probe.Serves()
                    : new Probe.CannotTell("the answer is not a help text");
        }
        if (!errors.shaped()) {
            return new Probe.CannotTell(
                    "status " + status + " from something other than the server");
        }
        return switch (status) {
            case 404 -> notFound(errors);
            case 403 -> forbidden(errors);
            case 500 -> broken(errors);
            default ->
                    new Probe.CannotTell(
                            "status "
                                    + status
                                    + (errors.bare().isEmpty() ? "" : ": " + errors.words()));
        };
    }

    /// A mount without a backend is down; without "route entry found" there is no such mount.
    private static Probe notFound(ErrorBody errors) {
        return errors.has("backend is nil")
                ? new Probe.Down(404, errors.words())
                : new Probe.CannotTell("there is no such mount");
    }

    /// A plugin that may not be executed comes as 403 too, with the system's words in a frame.
    private static Probe forbidden(ErrorBody errors) {
        return errors.has("fork/exec")
                ? new Probe.Down(403, errors.words())
                : new Probe.CannotTell("the server does not accept the token for this");
    }

    private static Probe broken(ErrorBody errors) {
        boolean elsewhere =
                errors.has("please forward to the active node")
                        || errors.has("local node not active but active cluster node not found")
                        || errors.has("error during forwarding RPC request")
                        || errors.bare().equals("internal error");
        return elsewhere
                ? new Probe.CannotTell("this node cannot answer by itself: " + errors.words())
                : new Probe.Down(500, errors.words());
    }
}
