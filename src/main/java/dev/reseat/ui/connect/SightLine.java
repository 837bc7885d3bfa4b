package dev.reseat.ui.connect;

import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Tone;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.SignIn.Greeting;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// One line below the address: what the server is, before anyone signs in.
final class SightLine extends VBox {
    private final Circle lamp = new Circle(4.5);
    private final Label text = new Label();
    private final Label advice = new Label();

    SightLine(ConnectModel model) {
        setId("connect-sight");
        setSpacing(3);
        setMinHeight(USE_PREF_SIZE);
        text.setWrapText(true);
        text.getStyleClass().add("muted");
        text.setMinHeight(USE_PREF_SIZE);
        advice.setWrapText(true);
        advice.getStyleClass().add("muted");
        advice.setMinHeight(USE_PREF_SIZE);
        HBox line = new HBox(lamp, text);
        line.setSpacing(7);
        line.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        getChildren().setAll(line, advice);
        model.sightProperty().subscribe(this::show);
        model.problemProperty().subscribe(_ -> sayOnce(model));
        model.sightProperty().subscribe(_ -> sayOnce(model));
    }

    /// What the card below says in full need not be said here too.
    private void sayOnce(ConnectModel model) {
        boolean said =
                model.sightProperty().get() instanceof Sight.NotMet n
                        && model.problemProperty()
                                .get()
                                .filter(p -> p.what().equals(n.why().what()))
                                .isPresent();
        setVisible(!said);
        setManaged(!said);
    }

    private void show(Sight sight) {
        switch (sight) {
            case Sight.Nowhere s -> show(s.hint().isEmpty() ? null : Tone.NEUTRAL, s.hint(), "");
            case Sight.Looking _ -> show(Tone.NEUTRAL, Messages.text("connect.looking"), "");
            case Sight.Met s -> show(tone(s.greeting()), line(s.greeting()), "");
            case Sight.NotMet s -> show(Tone.DANGER, s.why().what(), s.why().advice());
        }
    }

    private static Tone tone(Greeting.Met met) {
        return met.seal() == SealStatus.UNSEALED ? Tone.SUCCESS : Tone.ATTENTION;
    }

    private static String line(Greeting.Met met) {
        List<String> facts = new ArrayList<>(List.of(met.traits().label(), met.seal().label()));
        if (!met.clusterName().isEmpty()) {
            facts.add(Messages.text("connect.cluster", met.clusterName()));
        }
        if (!met.tls().isEmpty()) {
            facts.add(met.tls());
        }
        return String.join(" · ", facts);
    }

    private void show(@org.jspecify.annotations.Nullable Tone tone, String said, String toDo) {
        lamp.getStyleClass().setAll("lamp");
        lamp.setVisible(tone != null);
        if (tone != null) {
            lamp.getStyleClass().add(tone.styleClass());
        }
        text.setText(said);
        advice.setText(toDo);
        advice.setVisible(!toDo.isEmpty());
        advice.setManaged(!toDo.isEmpty());
        setAccessibleText(said + " " + toDo);
    }
}
