package dev.reseat.ui.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Remembered;
import dev.reseat.ui.kit.SavedFiles;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.Part;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PictureModelTest {
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final List<String> written = new ArrayList<>();

    private PictureModel model(SavedFiles files) {
        return new PictureModel(
                new Host(
                        new Threads(Runnable::run, background::add),
                        Clock.fixed(SampleCluster.READ, ZoneOffset.UTC),
                        Remembered.forNow(),
                        files));
    }

    private static String said(PictureModel model) {
        return model.saidProperty().get();
    }

    @Test
    void theProposedNameSaysWhenThePictureWasTaken() {
        assertEquals("reseat-board-2026-11-24-1402.png", model((_, _, _) -> "").name());
    }

    @Test
    void anotherEndingStaysAndTheFileThatNobodyAgreedToReplaceIsNotReplaced() {
        assertEquals(
                new PictureModel.Target(Path.of("a/CHG-1.PNG"), true),
                PictureModel.target(Path.of("a/CHG-1.PNG")));
        assertEquals(
                new PictureModel.Target(Path.of("a/CHG-1.2.png"), false),
                PictureModel.target(Path.of("a/CHG-1.2")));
    }

    @Test
    void aPictureIsMadeAndWrittenInTheBackgroundAndItsEndIsOneSentence() {
        PictureModel model =
                model((file, content, may) -> {
                    written.add(file + " " + content.length + " " + may);
                    return written.size() == 1 ? "" : "Not saved: the disk is full.";
                });
        PictureModel.Target to = new PictureModel.Target(Path.of("x.png"), true);
        model.save(() -> new byte[7], to);
        assertTrue(written.isEmpty(), "not before the background has its turn");
        background.remove().run();
        assertEquals(List.of("x.png 7 true"), written);
        assertEquals("Saved as x.png.", said(model));
        model.save(() -> new byte[7], to);
        assertEquals("", said(model), "the sentence before is over");
        background.remove().run();
        assertEquals("Not saved: the disk is full.", said(model));
        model.forget();
        assertEquals("", said(model));
    }

    @Test
    void whatCannotBeMadeIsSaidToo() {
        PictureModel model = model((_, _, _) -> "");
        model.save(
                () -> {
                    throw new IllegalStateException("no memory");
                },
                new PictureModel.Target(Path.of("x.png"), true));
        background.remove().run();
        assertEquals("No picture: it could not be made. The log says why.", said(model));
    }

    @Test
    void aBoardThatIsTooLargeIsNotDrawnAndItIsSaidWhatHelps() {
        PictureModel model = model((_, _, _) -> "");
        assertTrue(model.mayBe(1200, PictureModel.TALLEST));
        assertEquals("", said(model));
        assertFalse(model.mayBe(1200, 560_000));
        assertTrue(said(model).contains("1,200 by 560,000 pixels"), said(model));
        assertTrue(said(model).contains("Fold groups"), said(model));
        assertFalse(model.mayBe(4000, 15_000), "too many pixels although not too tall");
    }

    @Test
    void theCaptionSaysWhereWhenAndHowMuch() {
        Caption caption = Caption.of(SampleCluster.full()).of("prod-eu");
        List<String> lines =
                caption.lines(false, " corp ", "Needs reload", SampleCluster.READ.plusSeconds(20));
        assertTrue(lines.get(0).startsWith("prod-eu · "), lines::toString);
        assertTrue(lines.get(0).contains("namespace team-payments"), lines::toString);
        assertTrue(lines.get(0).endsWith("OpenBao 2.7.2"), lines::toString);
        assertEquals(
                "read 2026-11-24 14:02:11 UTC · picture taken 2026-11-24 14:02:31 UTC"
                        + " · what was visible · only: Needs reload · filter: corp",
                lines.get(1));
        assertTrue(
                caption.lines(true, "", "", SampleCluster.READ).get(1).endsWith("the whole board"));
    }

    @Test
    void aPictureIsAsOldAsItsMountsWhenOnlyNodesWereReadSince() {
        ClusterSnapshot full = SampleCluster.full();
        Instant later = SampleCluster.READ.plusSeconds(240);
        ClusterSnapshot now =
                full.withNodes(new Part.Known<>(full.nodes().known().orElseThrow(), later));
        assertEquals(Optional.of(SampleCluster.READ), Caption.of(now).read());
    }
}
