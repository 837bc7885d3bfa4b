package dev.reseat.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.Place;
import dev.reseat.ui.Toolkit;
import dev.reseat.vault.MountPath;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What another program of the screen gets when it pastes what was copied here.
@OnScreen
class ClipboardTest {
    private final Hands hands = new Hands();
    private final XClient other = XClient.another();

    @SuppressWarnings("NullAway.Init")
    private Shown shown;

    @BeforeEach
    void open() {
        shown = new Shown(SampleCluster.full()).go(Place.MOUNTS);
        Eyes.until("the table", () -> Shown.look("#mounts-table").orElseThrow().isFocused());
        // the keyboard may have come before the rows, and then none is selected
        Eyes.until("its rows", () -> table().getItems().size() == 32);
        Toolkit.on(() -> {
            table().getSelectionModel().clearAndSelect(0);
            return true;
        });
    }

    @AfterEach
    void close() {
        shown.close();
        other.close();
    }

    private static TableView<?> table() {
        return (TableView<?>) Shown.look("#mounts-table").orElseThrow();
    }

    private String said() {
        return shown.model().mounts().table().copies().saidProperty().get();
    }

    private List<String> rows(KeyCode... keys) {
        hands.keys(keys);
        Eyes.until("it is said", () -> said().startsWith("1 row"));
        return other.clipboard().lines().toList();
    }

    @Test
    void rowsArePastedAsText() {
        List<String> lines = rows(KeyCode.CONTROL, KeyCode.C);
        assertEquals("Path\tPlugin\tRunning\tNext start\tState\tAccessor", lines.getFirst());
        assertTrue(lines.get(1).startsWith("auth/corp-ci/\tcorp-sso\tv0.9.2\t"), lines.get(1));
        assertEquals(2, lines.size());
    }

    @Test
    void rowsArePastedAsASpreadsheet() {
        List<String> lines = rows(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        assertEquals(
                "\"Path\",\"Plugin\",\"Running\",\"Next start\",\"State\",\"Accessor\"",
                lines.getFirst());
        assertTrue(lines.get(1).startsWith("\"auth/corp-ci/\",\"corp-sso\","), lines.get(1));
    }

    @Test
    void rowsArePastedAsJson() {
        String text = String.join("\n", rows(KeyCode.CONTROL, KeyCode.ALT, KeyCode.C));
        assertTrue(text.startsWith("["), text);
        assertTrue(text.contains("\"auth/corp-ci/\""), text);
    }

    /// The token of the connection is `s.sample`, as the person's environment offers it.
    @Test
    void aRequestIsPastedWithoutTheToken() {
        Toolkit.on(() -> {
            shown.model().choice().set(Set.of(MountPath.auth("corp")));
            return true;
        });
        for (String form : List.of("curl", "vault", "bao", "http", "json")) {
            Node menu = shown.node("#reload-copy");
            Toolkit.on(() -> {
                menu.requestFocus();
                return true;
            });
            hands.keys(KeyCode.SPACE);
            hands.click(shown.node("#reload-copy-" + form));
            Eyes.until("no menu", () -> !((MenuButton) menu).isShowing());
            String pasted = other.clipboard();
            assertTrue(pasted.contains("auth/corp/"), form + ": " + pasted);
            assertFalse(pasted.contains("s.sample"), form + ": " + pasted);
            assertEquals(form.equals("curl"), pasted.contains("curl --request POST"), pasted);
        }
    }

    /// Whoever leaves the field with all of it selected, or copies it, leaves nothing for other programs.
    @Test
    void aTokenThatIsTypedCannotBeCopied() {
        rows(KeyCode.CONTROL, KeyCode.C);
        String before = other.clipboard();
        Toolkit.on(() -> {
            shown.model().disconnect();
            return true;
        });
        Node token = shown.node("#connect-token");
        hands.click(token);
        hands.keys(KeyCode.S).keys(KeyCode.E).keys(KeyCode.C).keys(KeyCode.R);
        Eyes.until("typed", () -> shown.model().connect().form().token().get().endsWith("secr"));
        hands.keys(KeyCode.CONTROL, KeyCode.A).keys(KeyCode.CONTROL, KeyCode.C);
        hands.keys(KeyCode.CONTROL, KeyCode.X);
        hands.settled(shown.stage());
        assertEquals(before, other.clipboard());
    }
}
