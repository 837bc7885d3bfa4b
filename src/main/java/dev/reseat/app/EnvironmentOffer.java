package dev.reseat.app;

import dev.reseat.vault.Offer;
import dev.reseat.vault.Offer.Sourced;
import dev.reseat.vault.Token;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what the servers' own command lines would use. As there, `BAO_X` goes before `VAULT_X` if it is there at all, even
/// empty; the token file is shared by both.
final class EnvironmentOffer {
    private static final int LARGEST_TOKEN = 16 * 1024;

    private final Map<String, String> environment;
    private final Path home;

    EnvironmentOffer(Map<String, String> environment, Path home) {
        this.environment = environment;
        this.home = home;
    }

    Offer read() {
        return new Offer(variable("ADDR"), token(), variable("NAMESPACE"), variable("CACERT"));
    }

    private @Nullable Sourced<Token> token() {
        Sourced<String> set = variable("TOKEN");
        if (set != null) {
            return new Sourced<>(new Token(set.value()), set.from());
        }
        String elsewhere = environment.getOrDefault("BAO_TOKEN_PATH", "");
        Path file = elsewhere.isBlank() ? home.resolve(".vault-token") : Path.of(elsewhere);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_TOKEN) {
                return null;
            }
            Token token = new Token(Files.readString(file));
            return token.isEmpty() ? null : new Sourced<>(token, shown(file));
        } catch (IOException _) {
            // A token file that may not be read is one that is not offered.
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
