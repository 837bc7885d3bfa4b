package dev.reseat.app;

import dev.reseat.vault.Offer;
import dev.reseat.vault.Offer.Sourced;
import dev.reseat.vault.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what the servers' own command lines would use. As there, `BAO_X` goes before `VAULT_X` if it is there at all, even
/// empty; the token file is shared by both. What the environment leaves open is filled from the administrator's [Defaults].
final class EnvironmentOffer {
    private static final int LARGEST_TOKEN = 16 * 1024;

    private final Map<String, String> environment;
    private final Path home;
    private final Defaults defaults;

    EnvironmentOffer(Map<String, String> environment, Path home, Defaults defaults) {
        this.environment = environment;
        this.home = home;
        this.defaults = defaults;
    }

    Offer read() {
        Sourced<String> address = variable("ADDR");
        Sourced<String> namespace = variable("NAMESPACE");
        Sourced<String> file = variable("CACERT");
        // as there, the one file goes before the folder
        Sourced<String> ca = file != null ? file : variable("CAPATH");
        return new Offer(
                address != null ? address : usual("address"),
                token(),
                // a namespace belongs to the server that it was written down with
                namespace != null || address != null ? namespace : usual("namespace"),
                ca != null ? ca : usual("cacert"));
    }

    private @Nullable Sourced<String> usual(String name) {
        String value = defaults.values().get(name);
        return value == null ? null : new Sourced<>(value, "defaults: " + name);
    }

    private @Nullable Sourced<Token> token() {
        Sourced<String> set = variable("TOKEN");
        if (set != null) {
            return new Sourced<>(new Token(set.value()), set.from());
        }
        String elsewhere = environment.getOrDefault("BAO_TOKEN_PATH", "");
        try {
            Path file = elsewhere.isBlank() ? home.resolve(".vault-token") : Path.of(elsewhere);
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_TOKEN) {
                return null;
            }
            Token token = new Token(Files.readString(file));
            return token.isEmpty() ? null : new Sourced<>(token, shown(file));
        } catch (IOException | InvalidPathException _) {
            // A token file that may not be read, or can't be one, is one that is not offered.
            return null;
        }
    }

    private String shown(Path file) {
        return file.startsWith(home) ? "~/" + home.relativize(file) : file.toString();
    }

    private @Nullable Sourced<String> variable(String name) {
        String bao = environment.get("BAO_" + name);
        if (bao != null) {
            return bao.isBlank() ? null : new Sourced<>(bao.strip(), "BAO_" + name);
        }
        String vault = environment.getOrDefault("VAULT_" + name, "");
        return vault.isBlank() ? null : new Sourced<>(vault.strip(), "VAULT_" + name);
    }
}
