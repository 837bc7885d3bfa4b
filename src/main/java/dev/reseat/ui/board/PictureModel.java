package dev.reseat.ui.board;

import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Messages;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/// Pictures of the board for other people: saved into a file or copied. What became of the last one is said in one sentence.
final class PictureModel {
    private static final System.Logger LOG = System.getLogger(PictureModel.class.getName());
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm").withZone(ZoneOffset.UTC);

    /// A picture may be so many pixels tall: beyond that no viewer shows it, and memory would be wasted.
    static final int TALLEST = 16_000;

    /// A picture may have so many pixels; each takes four bytes while it is drawn.
    static final long MOST = 40_000_000;

    private final Host host;
    private final BooleanProperty print = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// Where a picture goes.
    ///
    /// @param confirmed whether the person has chosen exactly this file, and so agreed to replace it
    record Target(Path file, boolean confirmed) {}

    PictureModel(Host host) {
        this.host = host;
    }

    /// A name to propose: `reseat-board-2026-11-24-1402.png`, in UTC as in reports.
    String name() {
        return "reseat-board-" + NAME.format(host.clock().instant()) + ".png";
    }

    Instant now() {
        return host.clock().instant();
    }

    /// What was meant by a file: an ending that says something else than PNG stays, and the right one follows it.
    static Target target(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.toLowerCase(Locale.ROOT).endsWith(".png")
                ? new Target(chosen, true)
                : new Target(chosen.resolveSibling(name + ".png"), false);
    }

    /// Whether a picture may be so large; says why not, and what helps.
    boolean mayBe(double width, double height) {
        boolean may = height <= TALLEST && width * height <= MOST;
        said.set(
                may
                        ? ""
                        : Messages.text(
                                "board.picture.tooLarge",
                                Math.round(width),
                                Math.round(height),
                                TALLEST,
                                MOST / 1_000_000));
        return may;
    }

    /// Writes a picture.
    ///
    /// @param png makes the file's content; called in the background
    void save(Supplier<byte[]> png, Target to) {
        said.set("");
        host.threads()
                .background()
                .execute(() -> {
                    String trouble;
                    try {
                        trouble = host.files().write(to.file(), png.get(), to.confirmed());
                    } catch (RuntimeException e) {
                        LOG.log(System.Logger.Level.ERROR, "a picture could not be made", e);
                        trouble = Messages.text("board.picture.failed");
                    }
                    String now =
                            trouble.isEmpty()
                                    ? Messages.text("board.picture.saved", to.file())
                                    : trouble;
                    host.threads().fx().execute(() -> said.set(now));
                });
    }

    /// Says that a picture is on the clipboard.
    void copied(boolean taken) {
        said.set(Messages.text(taken ? "board.picture.copied" : "board.picture.notCopied"));
    }

    /// What was said is read.
    void forget() {
        said.set("");
    }

    /// Whether pictures are taken in the colours of paper, whatever the window wears.
    BooleanProperty printProperty() {
        return print;
    }

    /// What became of the last picture, as one sentence; empty while there is nothing to say.
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
