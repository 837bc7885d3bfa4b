package dev.reseat.app;

import dev.reseat.practice.BadDay;
import dev.reseat.practice.Flavour;
import dev.reseat.practice.PracticeCluster;
import dev.reseat.ui.connect.Practice;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.Token;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Runs the practice cluster for the window: at most one at a time.
final class PracticeHost implements Practice, AutoCloseable {
    private @Nullable PracticeCluster running;

    @Override
    public List<Entry> flavours() {
        return Flavour.all().stream().map(f -> new Entry(f.id(), f.title(), f.sentence())).toList();
    }

    @Override
    public List<Entry> badDays() {
        return BadDay.all().stream().map(d -> new Entry(d.id(), d.title(), d.sentence())).toList();
    }

    @Override
    public synchronized Started start(String flavourId, String badDayId) {
        stop();
        try {
            PracticeCluster cluster =
                    PracticeCluster.start(Flavour.of(flavourId), BadDay.of(badDayId));
            running = cluster;
            NodeAddress address = new NodeAddress(cluster.activeAddress().toString());
            return new Started.At(
                    new ServerAddress(address, Namespace.ROOT, null), new Token(cluster.token()));
        } catch (UncheckedIOException e) {
            return new Started.Not(
                    "The practice cluster found no free port on this computer: "
                            + e.getMessage()
                            + ".");
        }
    }

    @Override
    public synchronized void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
