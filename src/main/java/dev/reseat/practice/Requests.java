package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import dev.reseat.practice.http.Line;

/// What the mounts themselves answer: the help probe, and `info` of an external plugin, which tells
/// from inside whether its process was restarted.
final class Requests {
    /// `GET <mount>/?help=1`.
    Answer help(Ask ask) throws InterruptedException {
        var path = ask.path().endsWith("/") ? ask.path() : ask.path() + "/";
        var mount = mount(ask, path);
        if (mount.singleton()) {
            return helpText(ask);
        }
        var backend = ask.node().backend(mount);
        backend.route.readLock().lockInterruptibly();
        try {
            running(ask, mount, backend, path);
            return helpText(ask);
        } finally {
            backend.route.readLock().unlock();
        }
    }

    private static Answer helpText(Ask ask) {
        var body = Replies.object();
        body.put("help", "Practice cluster: this mount answers.");
        var openapi = body.putObject("openapi");
        openapi.put("openapi", "3.0.2");
        openapi.putObject("info")
                .put("title", "HashiCorp Vault API")
                .put("description", "A practice cluster.")
                .put("version", ask.conduct().version())
                .putObject("license")
                .put("name", "Mozilla Public License 2.0")
                .put("url", "https://www.mozilla.org/en-US/MPL/2.0");
        openapi.putObject("paths");
        openapi.putObject("components");
        body.putNull("see_also");
        return Replies.raw(200, body);
    }

    /// Any other request to a mount.
    Answer answer(Ask ask) throws InterruptedException {
        var mount = mount(ask, ask.path());
        var backend = ask.node().backend(mount);
        backend.route.readLock().lockInterruptibly();
        try {
            running(ask, mount, backend, ask.path());
            if (mount.type().equals("database")) {
                return ask.cluster().databases().answer(ask, mount);
            }
            if (!ask.path().equals(mount.path() + "info") || backend.process() == null) {
                throw Refused.unsupportedPath();
            }
            var data = Replies.object();
            backend.tell(data);
            data.put("version", backend.running().version());
            return Replies.data(ask, data);
        } finally {
            backend.route.readLock().unlock();
        }
    }

    private static Mount mount(Ask ask, String path) {
        return ask.mounts()
                .serving(path)
                .orElseThrow(() ->
                        new Refused(
                                404,
                                "no handler for route \"" + path + "\". route entry not found."));
    }

    /// Starts again what isn't running; what a failed reload has killed stays dead.
    private static void running(Ask ask, Mount mount, Backend backend, String path)
            throws InterruptedException {
        if (backend.dead()) {
            throw new Refused(
                    404,
                    "no handler for route \""
                            + path
                            + "\". route entry found, but backend is nil.");
        }
        backend.restart.lockInterruptibly();
        try {
            var process = backend.process();
            if (process == null || process.alive()) {
                return;
            }
            var started =
                    ask.node().starter().start(mount, backend.running().version(), new Line());
            backend.serves(started.process());
        } catch (StartFailed e) {
            throw new Refused(
                    e.cause().contains("permission denied") ? 403 : 500, Frame.around(e.cause()));
        } finally {
            backend.restart.unlock();
        }
    }
}
