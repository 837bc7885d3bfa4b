package dev.reseat.ui.changes;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Assessment;
import dev.reseat.vault.DatabaseConnection;
import dev.reseat.vault.Databases;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is otherwise among the connections of database engines. An engine that came or went is one change of its own, and one
/// that does not show all proves nothing about which connections there are.
final class ConnectionChanges {
    private final Assessment before;
    private final Assessment now;
    private final Instant at;
    private final List<Change> found = new ArrayList<>();

    private ConnectionChanges(Assessment before, Assessment now, Instant at) {
        this.before = before;
        this.now = now;
        this.at = at;
    }

    /// The changes; linear in the number of connections.
    static List<Change> of(Assessment before, Assessment now) {
        Part<Databases> was = before.snapshot().databases();
        Part<Databases> is = now.snapshot().databases();
        if (!Comparison.alike(was, is)) {
            return List.of();
        }
        ConnectionChanges changes = new ConnectionChanges(before, now, is.whenRead().orElseThrow());
        changes.compare(was.known().orElseThrow(), is.known().orElseThrow());
        return changes.found;
    }

    private void compare(Databases was, Databases is) {
        Set<MountPath> closed = new HashSet<>();
        was.closed().forEach(c -> closed.add(c.engine()));
        is.closed().forEach(c -> closed.add(c.engine()));
        boolean whole = !was.cut() && !is.cut();
        Map<Subject, DatabaseConnection> old = new HashMap<>();
        was.connections().forEach(c -> old.put(subject(c), c));
        for (DatabaseConnection c : is.connections()) {
            DatabaseConnection o = old.remove(subject(c));
            if (o != null) {
                compare(o, c);
            } else if (whole && told(c, closed)) {
                found.add(new Change(subject(c), Aspect.PRESENCE, "", uses(c), at));
            }
        }
        old.forEach((subject, o) -> {
            if (whole && told(o, closed)) {
                found.add(new Change(subject, Aspect.PRESENCE, uses(o), "", at));
            }
        });
    }

    /// Whether both readings would show a connection of this engine.
    private boolean told(DatabaseConnection c, Set<MountPath> closed) {
        return !closed.contains(c.engine())
                && before.mount(c.engine()).isPresent()
                && now.mount(c.engine()).isPresent();
    }

    private void compare(DatabaseConnection was, DatabaseConnection is) {
        if (!was.read() || !is.read()) {
            return;
        }
        Subject subject = subject(is);
        add(subject, Aspect.BUILD, was.plugin(), is.plugin());
        add(subject, Aspect.ASKS, asks(was.version()), asks(is.version()));
        if (was.running() != null && is.running() != null) {
            add(subject, Aspect.RUNS, asks(was.running()), asks(is.running()));
        }
    }

    private void add(Subject subject, Aspect aspect, String was, String is) {
        if (!was.equals(is)) {
            found.add(new Change(subject, aspect, was, is, at));
        }
    }

    private static String uses(DatabaseConnection c) {
        return c.read() ? c.plugin() : Messages.text("changes.notTold");
    }

    private static String asks(String version) {
        return version.isEmpty() ? Messages.text("changes.noVersion") : version;
    }

    private static Subject subject(DatabaseConnection c) {
        return new Subject.OfConnection(c.engine(), c.name());
    }
}
