package dev.reseat.practice;

import static dev.reseat.practice.Route.Where.ACTIVE_ONLY;
import static dev.reseat.practice.Route.Where.STANDBYS_TOO;

import dev.reseat.practice.http.Answer;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/// The mount tables. Lists wait for a reload where the server's do; single mounts never wait, save
/// under `sys/auth`.
final class MountRoutes {
    private MountRoutes() {}

    static List<Route> all() {
        return List.of(
                Route.of("read", "sys/mounts", STANDBYS_TOO, ask -> table(ask, false)),
                Route.of("read", "sys/auth", STANDBYS_TOO, ask -> table(ask, true)),
                Route.of("read", "sys/mounts/{path*}/tune", STANDBYS_TOO, Tuning::read),
                Route.of("read", "sys/auth/{path*}/tune", STANDBYS_TOO, Tuning::readAuth),
                Route.of("update", "sys/mounts/{path*}/tune", ACTIVE_ONLY, Tuning::write),
                Route.of("update", "sys/auth/{path*}/tune", ACTIVE_ONLY, Tuning::writeAuth),
                Route.of("read", "sys/mounts/{path*}", STANDBYS_TOO, MountRoutes::one),
                Route.of("read", "sys/auth/{path*}", STANDBYS_TOO, MountRoutes::oneAuth),
                Route.of("update", "sys/mounts/{path*}", ACTIVE_ONLY, Mounting::mount),
                Route.of("update", "sys/auth/{path*}", ACTIVE_ONLY, Mounting::mountAuth),
                Route.of("delete", "sys/mounts/{path*}", ACTIVE_ONLY, Mounting::unmount),
                Route.of("delete", "sys/auth/{path*}", ACTIVE_ONLY, Mounting::unmountAuth),
                Route.of("read", "sys/internal/ui/mounts", STANDBYS_TOO, MountRoutes::forWindow),
                Route.of(
                        "read",
                        "sys/internal/ui/mounts/{path*}",
                        STANDBYS_TOO,
                        MountRoutes::oneForWindow));
    }

    /// Waits for a tune and for the start of a process, and for whole reloads where those hold the
    /// mounts for writing.
    private static void waitAsLists(Ask ask) throws InterruptedException {
        var node = ask.node();
        node.mountsLock.readLock().lockInterruptibly();
        node.mountsLock.readLock().unlock();
        var starting = node.starter().catalogLock.readLock();
        starting.lockInterruptibly();
        starting.unlock();
    }

    private static Answer table(Ask ask, boolean auth) throws InterruptedException {
        waitAsLists(ask);
        return Replies.merged(ask, table(ask, mount -> mount.auth() == auth));
    }

    private static ObjectNode table(Ask ask, Predicate<Mount> which) {
        var data = Replies.object();
        ask.mounts().all().stream()
                .filter(which)
                .forEach(mount -> data.set(mount.listed(), MountInfo.of(ask, mount)));
        return data;
    }

    private static Answer one(Ask ask) {
        var path = ask.mountPath();
        var mount =
                ask.mounts()
                        .at(path)
                        .orElseThrow(() -> new Refused(400, "No secret engine mount at " + path));
        return Replies.merged(ask, MountInfo.of(ask, mount));
    }

    private static Answer oneAuth(Ask ask) throws InterruptedException {
        if (ask.conduct().listsWaitForReload()) {
            waitAsLists(ask);
        }
        var path = ask.mountPath();
        var mount =
                ask.mounts()
                        .at("auth/" + path)
                        .orElseThrow(() -> new Refused(400, "No auth engine at " + path));
        return Replies.merged(ask, MountInfo.of(ask, mount));
    }

    private static Answer forWindow(Ask ask) throws InterruptedException {
        waitAsLists(ask);
        var data = Replies.object();
        if (ask.token() == null) {
            data.set("auth", unauthenticated(ask, true));
            data.set("secret", unauthenticated(ask, false));
            return Replies.data(ask, data);
        }
        var rights = ask.rights();
        data.set("auth", table(ask, mount -> mount.auth() && shows(rights, mount)));
        data.set("secret", table(ask, mount -> !mount.auth() && shows(rights, mount)));
        return Replies.data(ask, data);
    }

    private static boolean shows(Rights rights, Mount mount) {
        return mount.about().visible() || rights.touch(mount.path());
    }

    private static ObjectNode unauthenticated(Ask ask, boolean auth) {
        var data = Replies.object();
        ask.mounts().all().stream()
                .filter(mount -> mount.auth() == auth && mount.about().visible())
                .forEach(mount -> {
                    var info = data.putObject(mount.listed());
                    info.put("type", mount.type()).put("description", mount.about().description());
                    info.putObject("options");
                });
        return data;
    }

    private static Answer oneForWindow(Ask ask) {
        var path = ask.mountPath();
        var mount =
                ask.mounts()
                        .serving(path)
                        .filter(found -> ask.rights().touch(found.path()))
                        .orElseThrow(() ->
                                new Refused(
                                        403,
                                        "preflight capability check returned 403, please ensure"
                                                + " client's policies grant access to path \""
                                                + path
                                                + "\""));
        return Replies.data(ask, MountInfo.of(ask, mount).put("path", mount.path()));
    }
}
