package dev.reseat.fakes;

import dev.reseat.ui.connect.Practice;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.Token;
import java.util.List;

/// Two servers and three days to practise; a start leads to an address where nothing runs.
public final class FakePractice implements Practice {
    private boolean running;

    /// Whether one was started and not stopped.
    public boolean running() {
        return running;
    }

    @Override
    public List<Entry> flavours() {
        return List.of(
                new Entry(
                        "openbao-2.7.2", "OpenBao 2.7.2", "Five nodes that answer for themselves."),
                new Entry("vault-1.15", "Vault Community 1.15", "Standbys run no plugins."));
    }

    @Override
    public List<Entry> badDays() {
        return List.of(
                new Entry("none", "A good day", "Everything works."),
                new Entry(
                        "slow",
                        "One node slow",
                        "One node takes seconds for what the others do at once."),
                new Entry("failing", "One node failing", "One node cannot start the new version."));
    }

    @Override
    public Started start(String flavourId, String badDayId) {
        running = true;
        NodeAddress address = new NodeAddress("http://127.0.0.1:8200");
        return new Started.At(
                new ServerAddress(address, Namespace.ROOT, null), new Token("practice"));
    }

    @Override
    public void stop() {
        running = false;
    }
}
