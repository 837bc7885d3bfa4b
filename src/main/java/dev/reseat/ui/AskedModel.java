package dev.reseat.ui;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Notice;
import dev.reseat.ui.kit.Tone;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What somebody outside the window asked for: a link, or a second start of Reseat. It is said and stays said until the person
/// clicks it away or a connection is made or ended; nothing else comes of it.
public final class AskedModel {
    private final ShellModel shell;
    private final ReadOnlyObjectWrapper<Optional<Notice>> asked =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /// @param shell the window whose connection is left as it is
    public AskedModel(ShellModel shell) {
        this.shell = shell;
        shell.connectionProperty().addListener((_, _, _) -> dismiss());
    }

    /// A link was opened. For the window's thread.
    public void link(Link link) {
        switch (link) {
            case Link.ToConnection to ->
                    say(
                            Messages.text("shell.asked.link", to.name()),
                            stays().orElse(Messages.text("shell.asked.none")),
                            Tone.NEUTRAL);
            case Link.NotUnderstood _ ->
                    say(Messages.text("shell.asked.garbage"), "", Tone.ATTENTION);
        }
    }

    /// The practice cluster was asked for: it is started where there is no connection yet. For the window's thread.
    ///
    /// @param flavour which server is simulated
    /// @param badDay what goes wrong
    public void practice(String flavour, String badDay) {
        Optional<String> stays = stays();
        if (stays.isEmpty()) {
            shell.connect().startPractice(flavour, badDay);
        } else {
            say(Messages.text("shell.asked.practice"), stays.get(), Tone.NEUTRAL);
        }
    }

    private Optional<String> stays() {
        return shell.connectionProperty()
                .get()
                .map(Connection::name)
                .map(name -> Messages.text("shell.asked.stays", name));
    }

    private void say(String sentence, String advice, Tone tone) {
        asked.set(Optional.of(new Notice(sentence, advice, tone)));
    }

    /// The person has read it.
    void dismiss() {
        asked.set(Optional.empty());
    }

    /// What is said of it, if anything.
    public ReadOnlyObjectProperty<Optional<Notice>> askedProperty() {
        return asked.getReadOnlyProperty();
    }
}
