package dev.reseat.ui.connect;

import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Messages;
import dev.reseat.ui.kit.Published;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Offer;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Signing in: what is typed, what the server shows before, and how it went.
public final class ConnectModel {
    private static final System.Logger LOG = System.getLogger(ConnectModel.class.getName());
    private static final String LOOPBACK = "(?i)localhost|127(\\.\\d{1,3}){3}|\\[::1]";

    private final SignIn signIn;
    private final Practice practice;
    private final Threads threads;
    private final Consumer<Connection> connected;
    private final Form form;
    private final Published<Sight> sight;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final ObjectProperty<Environment> environment =
            new SimpleObjectProperty<>(Environment.PRODUCTION);
    private final AtomicInteger looks = new AtomicInteger();
    private Environment guessed = Environment.PRODUCTION;

    /// @param offer what the person's environment offers; taken over into the form at once
    /// @param connected told on the window's thread of each connection that was made
    public ConnectModel(
            SignIn signIn,
            Offer offer,
            Practice practice,
            Threads threads,
            Consumer<Connection> connected) {
        this.signIn = signIn;
        this.practice = practice;
        this.threads = threads;
        this.connected = connected;
        this.form = new Form(offer);
        this.sight = new Published<>(new Sight.Nowhere(""), threads.fx());
        form.address()
                .addListener((_, before, typed) -> {
                    guessAnew(host(before), host(typed));
                    problem.set(Optional.empty());
                    looks.incrementAndGet();
                    sight.publish(new Sight.Nowhere(""));
                });
        form.takeOffer();
    }

    /// A server on this computer is local; any other counts as production until the person says otherwise. What a person has
    /// chosen is never taken for something less protected.
    private void guessAnew(String before, String host) {
        if (host.equals(before)) {
            return;
        }
        Environment guess = host.matches(LOOPBACK) ? Environment.LOCAL : Environment.PRODUCTION;
        boolean chosen = environment.get() != guessed;
        if (!chosen || guess.compareTo(environment.get()) < 0) {
            guessed = guess;
            environment.set(guess);
        }
    }

    private static String host(String address) {
        return new NodeAddress(address).host();
    }

    /// Looks at the server at the typed address, without signing in.
    public void look() {
        int mine = looks.incrementAndGet();
        if (form.address().get().isBlank()) {
            sight.publish(new Sight.Nowhere(""));
            return;
        }
        Optional<String> mistake = form.mistake();
        if (mistake.isPresent()) {
            sight.publish(new Sight.Nowhere(mistake.get()));
            return;
        }
        ServerAddress server = server();
        sight.publish(new Sight.Looking());
        threads.background()
                .execute(() -> {
                    Sight seen =
                            Form.unreadable(server)
                                    .<Sight>map(Sight.Nowhere::new)
                                    .orElseGet(() -> greet(server));
                    // an answer about an address that is no longer the typed one says nothing
                    if (looks.get() == mine) {
                        sight.publish(seen);
                    }
                });
    }

    private Sight greet(ServerAddress server) {
        return switch (signIn.greet(server)) {
            case SignIn.Greeting.Met met -> new Sight.Met(met);
            case SignIn.Greeting.NotMet not -> new Sight.NotMet(not.why());
        };
    }

    private ServerAddress server() {
        String ca = form.caCertificate().get().strip();
        return new ServerAddress(
                new NodeAddress(form.address().get()),
                new Namespace(form.namespace().get()),
                ca.isEmpty() ? null : Path.of(ca));
    }

    /// Signs in with what is typed; with the offered token where none is typed and the address is the offered one.
    public void signIn() {
        if (busy.get()) {
            return;
        }
        Optional<String> mistake = form.mistake();
        Optional<Token> token = form.usableToken();
        if (mistake.isPresent() || token.isEmpty()) {
            problem.set(
                    Optional.of(
                            Problem.typed(mistake.orElse(Messages.text("connect.tokenMissing")))));
            return;
        }
        ServerAddress server = server();
        Environment chosen = environment.get();
        begin(() ->
                Form.unreadable(server)
                        .ifPresentOrElse(
                                why -> finish(() -> problem.set(Optional.of(Problem.typed(why)))),
                                () -> signIn(server, token.get(), name(server), chosen)));
    }

    /// The host; never blank, since it is what a person types to confirm.
    private static String name(ServerAddress server) {
        String host = server.address().host();
        return host.isBlank() ? server.address().value() : host;
    }

    /// Starts a practice cluster and signs in to it.
    public void startPractice(String flavourId, String badDayId) {
        if (busy.get()) {
            return;
        }
        begin(() -> {
            switch (practice.start(flavourId, badDayId)) {
                case Practice.Started.At at ->
                        signIn(
                                at.server(),
                                at.token(),
                                Messages.text("connect.practice"),
                                Environment.PRACTICE);
                case Practice.Started.Not not ->
                        finish(() -> problem.set(Optional.of(Problem.typed(not.why()))));
            }
        });
    }

    private void begin(Runnable work) {
        busy.set(true);
        problem.set(Optional.empty());
        threads.background()
                .execute(() -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        // ports answer instead of throwing; if one throws, the window must not stay
                        // busy for ever
                        LOG.log(Level.ERROR, "signing in failed", e);
                        finish(() ->
                                problem.set(
                                        Optional.of(
                                                Problem.typed(Messages.text("connect.failed")))));
                    }
                });
    }

    private void signIn(ServerAddress server, Token token, String name, Environment chosen) {
        switch (signIn.signIn(server, token)) {
            case SignIn.Outcome.SignedIn in ->
                    finish(() -> {
                        form.token().set("");
                        connected.accept(
                                new Connection(in.cluster(), name, chosen, server.address()));
                    });
            case SignIn.Outcome.Failed failed ->
                    finish(() -> problem.set(Optional.of(Problem.of(failed.why()))));
        }
    }

    private void finish(Runnable shown) {
        threads.fx()
                .execute(() -> {
                    busy.set(false);
                    shown.run();
                });
    }

    /// Takes over what the person's environment offers.
    public void useOffer() {
        form.takeOffer();
        look();
    }

    /// What is typed.
    public Form form() {
        return form;
    }

    /// The class of environment; guessed anew for each other host, then the person's to choose.
    public ObjectProperty<Environment> environmentProperty() {
        return environment;
    }

    /// What is known of the server before signing in.
    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.property();
    }

    /// Why the last try did not work.
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a try is under way.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy;
    }

    Practice practice() {
        return practice;
    }
}
