package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Theme;
import dev.reseat.ui.kit.table.Row;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Part;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/// Where the keyboard is after something went away.
@Tag("ui")
class KeyboardAfterTest {
    @AfterEach
    void close() throws Exception {
        FxToolkit.cleanupStages();
    }

    private static KeyboardDesk desk() throws Exception {
        return new KeyboardDesk(Theme.LIGHT, 1280, 800).signIn(Environment.LOCAL);
    }

    @Test
    void detailsThatCloseGiveTheKeyboardBackToTheTable() throws Exception {
        KeyboardDesk desk = desk().go(Place.MOUNTS).type(KeyCode.ENTER);
        desk.at("#details-copy-all").type(KeyCode.ESCAPE);
        assertEquals("#mounts-table", desk.keyboard());
        desk.type(KeyCode.ENTER);
        desk.at("#details-close").type(KeyCode.SPACE);
        assertEquals("#mounts-table", desk.keyboard());
    }

    @Test
    void aQuestionThatIsTakenBackLeadsToTheButtonThatAsked() throws Exception {
        KeyboardDesk desk = desk().go(Place.MOUNTS);
        desk.act(() -> desk.model.choice().set(ReloadStage.THREE));
        desk.at("#reload-review").type(KeyCode.SPACE);
        assertEquals("#reload-confirm-send", desk.keyboard());
        desk.type(KeyCode.ESCAPE);
        assertEquals("#reload-review", desk.keyboard());
    }

    @Test
    void aReloadThatIsSentLeadsToWhatOneCanDoAboutIt() throws Exception {
        KeyboardDesk desk = desk();
        desk.act(() -> desk.model.choice().set(ReloadStage.THREE));
        desk.at("#reload-review").type(KeyCode.SPACE).type(KeyCode.SPACE);
        assertEquals(1, desk.runs.started().size());
        assertSeen(desk);
        desk.act(() -> {
            ReloadStage.everything(desk.runs);
            desk.runs.closed();
        });
        assertSeen(desk);
    }

    /// Whatever has the keyboard can be seen: the next Tab begins there.
    private static void assertSeen(KeyboardDesk desk) {
        TabWalk walk = new TabWalk(desk.scene, false);
        TabWalk.Stop stop = walk.forwards().getFirst();
        assertTrue(!stop.covered() && stop.whole(), stop::toString);
    }

    @Test
    void theSearchGivesTheKeyboardBack() throws Exception {
        KeyboardDesk desk = desk().go(Place.MOUNTS).at("#mounts-filter");
        desk.type(KeyCode.K, KeyCode.CONTROL);
        assertEquals("#palette-query", desk.keyboard());
        desk.type(KeyCode.ESCAPE);
        assertEquals("#mounts-filter", desk.keyboard());
        desk.type(KeyCode.K, KeyCode.CONTROL).type(KeyCode.TAB);
        assertEquals("#mounts-filter", desk.keyboard());
        desk.type(KeyCode.F1).type(KeyCode.TAB, KeyCode.SHIFT);
        assertEquals("#mounts-filter", desk.keyboard());
    }

    @Test
    void whoReadsAgainByKeyStaysAtTheButton() throws Exception {
        KeyboardDesk desk = desk().at("#shell-refresh");
        desk.type(KeyCode.SPACE);
        assertEquals(2, desk.cluster.readings());
        assertEquals("#shell-refresh", desk.keyboard());
    }

    @Test
    void whoIsNotLetInStaysAtTheButton() throws Exception {
        Tried tried = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/health");
        KeyboardDesk desk =
                new KeyboardDesk(
                        Theme.LIGHT,
                        1280,
                        800,
                        FakeSignIn.failing(new VaultFailure.Unreachable(tried, "refused")));
        desk.at("#connect-sign-in").type(KeyCode.SPACE);
        assertEquals("#connect-sign-in", desk.keyboard());
    }

    @Test
    void aRowThatVanishesLeavesTheKeyboardAtItsPlace() throws Exception {
        KeyboardDesk desk = desk().go(Place.MOUNTS);
        TableView<?> table = (TableView<?>) desk.node("#mounts-table");
        while (!selected(table).equals("auth/corp-partners/")) {
            desk.type(KeyCode.DOWN);
        }
        String next = path(table, table.getSelectionModel().getSelectedIndex() + 1);
        desk.cluster.become(withoutPartners());
        desk.type(KeyCode.F5);
        assertEquals(31, table.getItems().size());
        assertEquals("#mounts-table", desk.keyboard());
        assertTrue(table.getSelectionModel().isEmpty(), "nobody selected another one");
        desk.type(KeyCode.DOWN);
        assertEquals(next, selected(table));
    }

    private static ClusterSnapshot withoutPartners() {
        ClusterSnapshot all = SampleCluster.full();
        return all.withAuths(
                new Part.Known<>(
                        all.auths().known().orElseThrow().stream()
                                .filter(m -> !m.path().equals(MountPath.auth("corp-partners")))
                                .toList(),
                        SampleCluster.READ));
    }

    private static String selected(TableView<?> table) {
        return path(table, table.getSelectionModel().getSelectedIndex());
    }

    private static String path(TableView<?> table, int index) {
        return Toolkit.on(() ->
                ((Row) table.getItems().get(index)).searchKey().lines().findFirst().orElse(""));
    }
}
