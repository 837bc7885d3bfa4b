package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Look;
import dev.reseat.ui.kit.Opened;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws every screen in every state that matters, so that people can look at them.
class PicturesTest {
    private static final VaultFailure REFUSED =
            new VaultFailure.Unreachable(
                    new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/health"),
                    "Connection refused");

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    private final Complaints complaints = Complaints.listen();

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void everyScreenIsDrawnWithTheSample(Theme theme, int width, int height) throws Exception {
        for (Place place : Place.values()) {
            draw(
                    place.id(),
                    Pictures.connected(SampleCluster.full()),
                    theme,
                    width,
                    height,
                    w -> w.go(place));
        }
        draw(
                "connect",
                Pictures.model(
                        FakeSignIn.to(new FakeCluster(SampleCluster.full())), Pictures.OFFER),
                theme,
                width,
                height,
                _ -> {});
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void mountsAreDrawnInEveryState(Theme theme, int width, int height) throws Exception {
        states("mounts-awaited", SampleCluster.awaited(), theme, width, height);
        states("mounts-half", SampleCluster.half(), theme, width, height);
        states("mounts-denied", SampleCluster.denied(), theme, width, height);
        states("mounts-14000", SampleCluster.large(14_000), theme, width, height);
        ShellModel chosen = Pictures.connected(SampleCluster.full());
        chosen.choice().set(List.of(MountPath.auth("corp"), MountPath.auth("corp-partners")));
        chosen.opening().open(new Opened.OfMount(MountPath.auth("corp")));
        draw("mounts-chosen", chosen, theme, width, height, _ -> {});
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void theSearchIsDrawnOverTheScreen(Theme theme, int width, int height) throws Exception {
        String file =
                "search-%s-%dx%d".formatted(theme.name().toLowerCase(Locale.ROOT), width, height);
        ShellModel model = Pictures.connected(SampleCluster.full());
        Path written =
                Toolkit.on(() ->
                        Pictures.write(
                                file,
                                model,
                                theme,
                                width,
                                height,
                                window -> {
                                    window.workspace().popovers().search();
                                    model.palette().queryProperty().set("corp");
                                }));
        assertTrue(Files.size(written) > 10_000);
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void connectIsDrawnWhenNothingIsOfferedAndWhenItFails(Theme theme, int width, int height)
            throws Exception {
        draw(
                "connect-empty",
                Pictures.model(FakeSignIn.failing(REFUSED), Offer.NOTHING),
                theme,
                width,
                height,
                _ -> {});
        draw(
                "connect-failing",
                Pictures.model(FakeSignIn.failing(REFUSED), Pictures.OFFER),
                theme,
                width,
                height,
                m -> m.connect().signIn());
    }

    @Test
    void aLargeWindowAndLargeTextAreDrawnToo() throws Exception {
        for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
            ShellModel chosen = Pictures.connected(SampleCluster.full());
            chosen.choice().set(List.of(MountPath.auth("corp"), MountPath.auth("corp-partners")));
            chosen.opening().open(new Opened.OfMount(MountPath.auth("okta-legacy")));
            draw("mounts-chosen", chosen, theme, 1900, 950, _ -> {});
        }
        Path written =
                Toolkit.on(() -> {
                    ShellModel model = Pictures.connected(SampleCluster.full());
                    model.textPercentProperty().set(150);
                    MainWindow window = Pictures.window(model);
                    Scene scene = new Scene(window, 1280, 800);
                    new Look(model.themeProperty(), model.textPercentProperty()).dress(scene);
                    window.shown();
                    return Pictures.write("mounts-large-text-light-1280x800", scene);
                });
        assertTrue(Files.exists(written));
    }

    @Test
    void menusListsAndTooltipsWearTheSameLook() {
        Toolkit.on(() -> {
            ShellModel model =
                    Pictures.model(
                            FakeSignIn.to(new FakeCluster(SampleCluster.full())), Pictures.OFFER);
            MainWindow window = Pictures.window(model);
            Stage stage = new Stage();
            stage.setScene(Pictures.scene(window, Theme.DARK, 900, 640));
            stage.show();
            ComboBox<?> day = (ComboBox<?>) window.lookup("#connect-practice-day");
            day.show();
            popup("connect-practice-day-dark");
            day.hide();
            model.connect().signIn();
            model.go(Place.MOUNTS);
            window.applyCss();
            window.layout();
            for (String id : List.of("mounts-columns", "shell-connection")) {
                MenuButton menu = (MenuButton) window.lookup("#" + id);
                menu.show();
                popup(id + "-dark");
                menu.hide();
            }
            Tooltip tooltip = new Tooltip("It runs v0.9.1; its next start would run v0.9.2.");
            tooltip.show(stage);
            popup("tooltip-dark");
            tooltip.hide();
            stage.close();
            return true;
        });
    }

    private static void popup(String name) {
        PopupWindow popup =
                Window.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .map(PopupWindow.class::cast)
                        .findFirst()
                        .orElseThrow();
        Pictures.write("popup-" + name, popup.getScene());
    }

    private static void states(
            String name, ClusterSnapshot snapshot, Theme theme, int width, int height)
            throws Exception {
        draw(name, Pictures.connected(snapshot), theme, width, height, _ -> {});
    }

    private static void draw(
            String name,
            ShellModel model,
            Theme theme,
            int width,
            int height,
            Consumer<ShellModel> before)
            throws Exception {
        String file =
                "%s-%s-%dx%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() ->
                        Pictures.write(
                                file, model, theme, width, height, _ -> before.accept(model)));
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
