package dev.reseat.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.HandClock;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Theme;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Part;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Draws what the window says about its own freshness, so that people can look at it.
class LivePicturesTest {
    private static final String SIZES =
            """
            LIGHT, 1280, 800
            DARK, 1280, 800
            LIGHT, 900, 640
            DARK, 900, 640
            """;
    private static final Tried TRIED = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts");

    private final Complaints complaints = Complaints.listen();

    @BeforeAll
    static void startToolkit() {
        Toolkit.start();
    }

    @AfterEach
    void noSheetIsComplainedAbout() {
        assertEquals(List.of(), complaints.end());
    }

    /// A connected window whose time a test lets pass.
    private static final class Desk {
        final HandClock clock = new HandClock(SampleCluster.READ);
        final FakeCluster cluster = new FakeCluster(SampleCluster.full());
        final ShellModel model =
                new ShellModel(
                        new Host(Pictures.HERE, clock),
                        FakeSignIn.to(cluster),
                        Pictures.OFFER,
                        new FakePractice());

        Desk() {
            model.connect().environmentProperty().set(Environment.PRODUCTION);
            model.connect().signIn();
            model.go(Place.MOUNTS);
        }

        Desk pass(long seconds) {
            clock.pass(Duration.ofSeconds(seconds));
            model.tick();
            return this;
        }

        Desk fail(VaultFailure why) {
            ClusterSnapshot nothing = SampleCluster.awaited();
            cluster.become(
                    nothing.withNodes(new Part.Unreadable<>(why, ""))
                            .withToken(new Part.Unreadable<>(why, "")));
            return this;
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = SIZES)
    void freshnessIsDrawnInEveryState(Theme theme, int width, int height) throws Exception {
        draw("live", theme, width, height, d -> d.pass(5));
        draw(
                "live-paused",
                theme,
                width,
                height,
                d -> {
                    d.model.live().pauseOrGoOn();
                    d.pass(400);
                });
        draw("live-held", theme, width, height, d -> d.model.live().hold(true));
        draw(
                "live-gone",
                theme,
                width,
                height,
                d -> d.fail(new VaultFailure.Unreachable(TRIED, "refused")).pass(70).pass(60));
        draw(
                "live-token-over",
                theme,
                width,
                height,
                d -> d.fail(new VaultFailure.TokenRefused(TRIED)).pass(3000));
    }

    private static void draw(String name, Theme theme, int width, int height, Consumer<Desk> before)
            throws Exception {
        String file =
                "%s-%s-%dx%d".formatted(name, theme.name().toLowerCase(Locale.ROOT), width, height);
        Path written =
                Toolkit.on(() -> {
                    Desk desk = new Desk();
                    return Pictures.write(
                            file, desk.model, theme, width, height, _ -> before.accept(desk));
                });
        assertTrue(Files.size(written) > 10_000, () -> written + " shows next to nothing");
    }
}
