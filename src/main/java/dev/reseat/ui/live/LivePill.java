package dev.reseat.ui.live;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/// Says in the header whether the picture keeps itself fresh; a click stops it or lets it go on.
public final class LivePill extends Button {
    private final Circle lamp = new Circle(3.5);
    private final Tooltip tooltip = new Tooltip();
    private LiveWords words = LiveWords.NOTHING;
    private Tone tone = Tone.NEUTRAL;
    private boolean narrow;

    /// @param toggle stops or goes on
    public LivePill(Runnable toggle) {
        setId("shell-live");
        getStyleClass().setAll("badge", "pill", tone.styleClass());
        setGraphic(lamp);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(tooltip);
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(420);
        setOnAction(_ -> toggle.run());
        paint();
    }

    /// Says what is so now.
    public void show(LiveWords now) {
        if (!now.equals(words)) {
            words = now;
            paint();
        }
    }

    /// Where there is little room, a word must do.
    public void compact(boolean isNarrow) {
        narrow = isNarrow;
        paint();
    }

    private void paint() {
        setText(narrow ? words.little() : words.pill().word());
        getStyleClass().remove(tone.styleClass());
        tone = words.pill().tone();
        getStyleClass().add(tone.styleClass());
        lamp.getStyleClass().setAll("lamp", tone.styleClass());
        tooltip.setText(words.pill().why());
        setAccessibleText(Messages.text("live.say", words.pill().word(), words.pill().why()));
    }
}
