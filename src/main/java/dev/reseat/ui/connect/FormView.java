package dev.reseat.ui.connect;

import dev.reseat.ui.kit.FileQuestion;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.SteadyCaret;
import dev.reseat.ui.kit.TabStops;
import dev.reseat.vault.Environment;
import java.util.Arrays;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;

/// The form on the right of the Connect screen.
final class FormView extends VBox {
    /// How long after the last key a server is looked at.
    private static final Duration QUIET = Duration.millis(450);

    private final ConnectModel model;
    private final TextField address = SteadyCaret.in(new TextField());
    private final PasswordField token = SteadyCaret.in(new PasswordField());
    private final TextField ca = SteadyCaret.in(new TextField());

    FormView(ConnectModel model) {
        this.model = model;
        getStyleClass().add("connect-form");
        Label title = new Label(Messages.text("connect.title"));
        title.getStyleClass().add("form-title");
        getChildren()
                .setAll(
                        title,
                        addressRow(),
                        new SightLine(model),
                        ConnectView.section(Messages.text("connect.signIn")),
                        tokenRow(),
                        actionRow(),
                        new ProblemCard(model),
                        ConnectView.section(Messages.text("connect.tls")),
                        caRow());
        PauseTransition quiet = new PauseTransition(QUIET);
        quiet.setOnFinished(_ -> model.look());
        model.form().address().addListener((_, _, _) -> quiet.playFromStart());
        model.form().caCertificate().addListener((_, _, _) -> quiet.playFromStart());
    }

    private Node addressRow() {
        address.setId("connect-address");
        address.setPromptText(Messages.text("connect.address.example"));
        address.getStyleClass().add("code");
        address.textProperty().bindBidirectional(model.form().address());
        address.setOnAction(_ -> model.signIn());
        TextField namespace = SteadyCaret.in(new TextField());
        namespace.setId("connect-namespace");
        namespace.setPromptText(Messages.text("connect.namespace.root"));
        namespace.getStyleClass().add("code");
        namespace.textProperty().bindBidirectional(model.form().namespace());
        namespace.setOnAction(_ -> model.signIn());
        return row(
                field(Messages.text("connect.address"), address, true),
                field(Messages.text("connect.namespace"), namespace, false));
    }

    private Node tokenRow() {
        token.setId("connect-token");
        token.textProperty().bindBidirectional(model.form().token());
        token.setOnAction(_ -> model.signIn());
        model.form()
                .address()
                .subscribe(_ ->
                        token.setPromptText(
                                model.form()
                                        .offeredToken()
                                        .map(t -> Messages.text("connect.token.from", t.from()))
                                        .orElse("")));
        ComboBox<Environment> environment = new ComboBox<>();
        environment.setId("connect-environment");
        environment.setMaxWidth(Double.MAX_VALUE);
        environment.setConverter(new EnvironmentWord());
        environment.getItems().setAll(EnvironmentWord.CHOICES);
        environment.valueProperty().bindBidirectional(model.environmentProperty());
        ClosedChoice.dress(environment);
        return row(
                field(Messages.text("connect.token"), token, true),
                field(Messages.text("connect.class"), environment, false));
    }

    private Node actionRow() {
        Button signIn = new Button();
        signIn.setId("connect-sign-in");
        signIn.getStyleClass().add("primary");
        signIn.setMinWidth(Region.USE_PREF_SIZE);
        signIn.textProperty()
                .bind(
                        model.busyProperty()
                                .map(b ->
                                        Messages.text(
                                                b ? "connect.busy" : "connect.signIn.button")));
        signIn.disableProperty().bind(model.busyProperty());
        TabStops.bringBack(signIn);
        signIn.setOnAction(_ -> model.signIn());
        Label note = new Label(Messages.text("connect.token.note"));
        note.getStyleClass().add("muted");
        note.setMinWidth(0);
        HBox actions = new HBox(signIn, note);
        actions.setSpacing(10);
        actions.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        model.busyProperty().subscribe(busy -> turn(actions, busy));
        return actions;
    }

    /// A wheel turns while a server is asked; made then, of many parts as it is.
    private static void turn(HBox actions, boolean busy) {
        actions.getChildren().removeIf(ProgressIndicator.class::isInstance);
        if (busy) {
            ProgressIndicator wheel = new ProgressIndicator();
            wheel.setMaxSize(18, 18);
            actions.getChildren().add(wheel);
        }
    }

    private Node caRow() {
        ca.setId("connect-ca");
        ca.setPromptText(Messages.text("connect.ca.system"));
        ca.getStyleClass().add("code");
        ca.textProperty().bindBidirectional(model.form().caCertificate());
        ca.setOnAction(_ -> model.signIn());
        Button choose = new Button(Messages.text("connect.ca.choose"));
        choose.setId("connect-ca-choose");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        choose.setOnAction(_ -> chooseCa());
        HBox.setHgrow(ca, Priority.ALWAYS);
        HBox both = new HBox(ca, choose);
        both.setSpacing(8);
        return row(field(Messages.text("connect.ca"), both, true));
    }

    private void chooseCa() {
        FileQuestion.ask(
                this,
                new FileQuestion.Asked(Messages.text("connect.ca"), "", List.of()),
                answer -> model.form().caCertificate().set(answer.file().toString()));
    }

    private static HBox row(Node... fields) {
        HBox row = new HBox(fields);
        row.setSpacing(14);
        return row;
    }

    private static Node field(String name, Node input, boolean wide) {
        Label label = new Label(name);
        label.getStyleClass().add("muted");
        label.setLabelFor(input);
        VBox field = new VBox(label, input);
        field.getStyleClass().add("field");
        field.setMinWidth(wide ? 200 : 150);
        field.setPrefWidth(wide ? 560 : 250);
        HBox.setHgrow(field, wide ? Priority.ALWAYS : Priority.SOMETIMES);
        return field;
    }

    void focusFirst() {
        boolean tokenNext = !address.getText().isBlank();
        (tokenNext ? token : address).requestFocus();
    }

    private static final class EnvironmentWord extends StringConverter<Environment> {
        /// A person can choose every class but practice, which the practice cluster has by itself.
        static final List<Environment> CHOICES =
                Arrays.stream(Environment.values()).filter(e -> e != Environment.PRACTICE).toList();

        @Override
        public String toString(Environment environment) {
            return environment == null ? "" : environment.label();
        }

        @Override
        public Environment fromString(String word) {
            return CHOICES.stream().filter(e -> e.label().equals(word)).findFirst().orElseThrow();
        }
    }
}
