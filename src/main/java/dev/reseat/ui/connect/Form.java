package dev.reseat.ui.connect;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Offer.Sourced;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.Token;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What a person types to connect, begun with what their environment offers.
public final class Form {
    private final Offer offer;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty namespace = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final StringProperty caCertificate = new SimpleStringProperty("");

    Form(Offer offer) {
        this.offer = offer;
    }

    void takeOffer() {
        address.set(value(offer.address()));
        namespace.set(value(offer.namespace()));
        caCertificate.set(value(offer.caCertificate()));
        token.set("");
    }

    private static String value(@Nullable Sourced<String> sourced) {
        return sourced == null ? "" : sourced.value();
    }

    /// What is wrong with what is typed, as a sentence with what to do. Looks at no disk.
    Optional<String> mistake() {
        return ServerAddress.problemWith(address.get()).or(this::caMistake);
    }

    private Optional<String> caMistake() {
        String typed = caCertificate.get().strip();
        try {
            var _ = Path.of(typed);
            return Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.of(Messages.text("connect.caMissing", typed));
        }
    }

    /// What is wrong with the certificate's file, as a sentence with what to do. Asks the disk, which may be one behind a
    /// network: for background threads.
    static Optional<String> unreadable(ServerAddress server) {
        return server.ca()
                .filter(file -> !Files.isReadable(file))
                .map(file -> Messages.text("connect.caMissing", file));
    }

    /// The typed token, else the offered one, but that only for the address it was offered with: a token must not reach
    /// another host by accident.
    Optional<Token> usableToken() {
        Token typed = new Token(token.get());
        return typed.isEmpty() ? offeredToken().map(Sourced::value) : Optional.of(typed);
    }

    /// The offered token with where it came from, if it may be used for the typed address.
    public Optional<Sourced<Token>> offeredToken() {
        Sourced<String> offered = offer.address();
        boolean same =
                offered != null
                        && new NodeAddress(offered.value()).equals(new NodeAddress(address.get()));
        return same ? offer.offeredToken() : Optional.empty();
    }

    public Offer offer() {
        return offer;
    }

    public StringProperty address() {
        return address;
    }

    public StringProperty namespace() {
        return namespace;
    }

    public StringProperty token() {
        return token;
    }

    /// Path of a PEM file or of a folder of them; empty for the computer's own authorities.
    public StringProperty caCertificate() {
        return caCertificate;
    }
}
