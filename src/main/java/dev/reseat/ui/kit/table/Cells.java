package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Badge;
import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// The few kinds of table cells.
public final class Cells {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final PseudoClass OFF_LIMITS = PseudoClass.getPseudoClass("off-limits");

    private Cells() {}

    /// Text in the window's own letters.
    public static <R> Supplier<TableCell<R, R>> words(Function<R, String> text) {
        return () -> new TextCell<>(text, _ -> Optional.empty(), "cell-words");
    }

    /// Paths, versions, hashes: letters of one width.
    public static <R> Supplier<TableCell<R, R>> code(Function<R, String> text) {
        return () -> new TextCell<>(text, _ -> Optional.empty(), "cell-code");
    }

    /// Like [#code(Function)], coloured where a tone is given.
    public static <R> Supplier<TableCell<R, R>> code(
            Function<R, String> text, Function<R, Optional<Tone>> tone) {
        return () -> new TextCell<>(text, tone, "cell-code");
    }

    /// Like [#code(Function)], stepping back.
    public static <R> Supplier<TableCell<R, R>> quiet(Function<R, String> text) {
        return () -> new TextCell<>(text, _ -> Optional.empty(), "cell-quiet");
    }

    /// A badge, or nothing.
    public static <R> Supplier<TableCell<R, R>> badge(Function<R, Optional<Mark>> mark) {
        return () -> new BadgeCell<>(mark);
    }

    /// A check box.
    static <R> Supplier<TableCell<R, R>> tick(Ticks<R> ticks) {
        return () -> new TickCell<>(ticks);
    }

    private static final class TextCell<R> extends TableCell<R, R> {
        private final Function<R, String> text;
        private final Function<R, Optional<Tone>> tone;
        private @Nullable String toneClass;

        TextCell(Function<R, String> text, Function<R, Optional<Tone>> tone, String styleClass) {
            this.text = text;
            this.tone = tone;
            getStyleClass().add(styleClass);
            // both ends of a long path tell it from its neighbours
            setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText(null);
                colour(null);
            } else {
                setText(text.apply(row));
                colour(tone.apply(row).map(Tone::styleClass).orElse(null));
            }
        }

        /// Another class makes the toolkit look for all styles of the cell anew, so the same one is left as it is.
        private void colour(@Nullable String given) {
            if (!Objects.equals(given, toneClass)) {
                getStyleClass().remove(toneClass);
                if (given != null) {
                    getStyleClass().add(given);
                }
                toneClass = given;
            }
        }
    }

    private static final class BadgeCell<R> extends TableCell<R, R> {
        private final Function<R, Optional<Mark>> mark;
        private final Badge badge = new Badge();
        private Optional<Mark> worn = Optional.empty();
        private final Tooltip why = new Tooltip();

        BadgeCell(Function<R, Optional<Mark>> mark) {
            this.mark = mark;
            why.setWrapText(true);
            why.setMaxWidth(360);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            Optional<Mark> shown = empty || row == null ? Optional.empty() : mark.apply(row);
            if (shown.equals(worn)) {
                return;
            }
            worn = shown;
            setGraphic(shown.isPresent() ? badge : null);
            setTooltip(shown.isPresent() ? why : null);
            setAccessibleText(shown.map(m -> m.word() + ". " + m.why()).orElse(null));
            shown.ifPresent(m -> {
                badge.show(m.word(), m.tone());
                why.setText(m.why().isEmpty() ? m.word() : m.why());
            });
        }
    }

    private static final class TickCell<R> extends TableCell<R, R> {
        private final Ticks<R> ticks;
        private final Region sign = new Region();
        private final StackPane box = new StackPane(sign);
        private final Tooltip refusal = new Tooltip();

        TickCell(Ticks<R> ticks) {
            this.ticks = ticks;
            getStyleClass().add("cell-tick");
            box.getStyleClass().add("tick");
            sign.getStyleClass().add("sign");
            setAccessibleRole(AccessibleRole.CHECK_BOX);
            refusal.setWrapText(true);
            refusal.setMaxWidth(360);
            setOnMousePressed(e -> {
                R row = getItem();
                if (row != null && !isEmpty()) {
                    ticks.toggle(List.of(row));
                    getTableView().requestFocus();
                    getTableView().getSelectionModel().clearAndSelect(getIndex());
                    e.consume();
                }
            });
            ticks.changes().addListener(_ -> showTick());
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            showTick();
        }

        private void showTick() {
            R row = getItem();
            if (isEmpty() || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            String why = ticks.refusal(row);
            boolean on = ticks.ticked(row);
            setGraphic(box);
            box.pseudoClassStateChanged(ON, on);
            box.pseudoClassStateChanged(OFF_LIMITS, !why.isEmpty());
            refusal.setText(why);
            setTooltip(why.isEmpty() ? null : refusal);
            setAccessibleText(
                    why.isEmpty() ? Messages.text(on ? "table.chosen" : "table.notChosen") : why);
        }
    }
}
