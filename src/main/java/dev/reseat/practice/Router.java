package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The table of all paths. The first route that fits counts; what no route fits goes to the mount
/// there.
final class Router {
    private final List<Route> routes = new ArrayList<>();
    private final Requests requests = new Requests();
    private final ReloadRoutes reloads;

    Router(ReloadRoutes reloads) {
        this.reloads = reloads;
        routes.addAll(ClusterRoutes.all());
        routes.addAll(RaftRoutes.all());
        routes.addAll(NamespaceRoutes.all());
        routes.addAll(reloads.all());
        routes.addAll(CatalogRoutes.all());
        routes.addAll(MountRoutes.all());
        routes.addAll(TokenRoutes.all());
    }

    private Optional<Route> route(Ask ask) {
        return routes.stream()
                .filter(route -> route.operation().equals(ask.operation()))
                .filter(route -> route.fit(ask.path()).isPresent())
                .findFirst();
    }

    boolean forAnybody(Ask ask) {
        return isAt(ask, Route.Where.ANY_NODE_ANYBODY, Route.Where.STANDBYS_TOO_ANYBODY);
    }

    private boolean isAt(Ask ask, Route.Where... places) {
        return route(ask).map(Route::where).filter(List.of(places)::contains).isPresent();
    }

    /// Whether the node that was asked executes it.
    boolean staysHere(Ask ask) {
        if (ask.node().isActive() || isAt(ask, Route.Where.ANY_NODE_ANYBODY)) {
            return true;
        }
        if (!ask.conduct().standbysAnswer() || redirects(ask)) {
            return false;
        }
        if (reloads.reachesAll(ask)) {
            return false;
        }
        return route(ask)
                .map(route -> route.where() != Route.Where.ACTIVE_ONLY)
                .orElse(!ask.operation().equals("update") && !ask.operation().equals("delete"));
    }

    /// Whether it is a reload.
    boolean reloads(Ask ask) {
        return reloads.isReload(ask);
    }

    /// Whether a standby points elsewhere rather than hand the request on.
    boolean redirects(Ask ask) {
        return ask.path().equals("sys/host-info") && ask.conduct().hostInfoRedirects();
    }

    Answer answer(Ask ask) throws InterruptedException {
        if (ask.operation().equals("help")) {
            return requests.help(ask);
        }
        var found = route(ask);
        if (found.isPresent()) {
            var route = found.get();
            return route.action().answer(ask.withParts(route.fit(ask.path()).orElseThrow()));
        }
        if (!ask.path().startsWith("sys/")) {
            return requests.answer(ask);
        }
        boolean known = routes.stream().anyMatch(route -> route.fit(ask.path()).isPresent());
        if (ask.operation().equals("scan")) {
            throw new Refused(405);
        }
        throw known && !ask.operation().equals("list")
                ? Refused.unsupportedOperation()
                : Refused.unsupportedPath();
    }
}
