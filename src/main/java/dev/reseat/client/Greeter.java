package dev.reseat.client;

import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.NodeRole;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.SignIn.Greeting;
import dev.reseat.vault.TraitsTable;
import dev.reseat.vault.VaultFailure;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.Handshake;
import tools.jackson.databind.JsonNode;

/// Looks at a server without a token.
final class Greeter {
    private static final int NAMES_SHOWN = 3;

    private final Asker asker;
    private final Instant now;

    Greeter(Asker asker, Instant now) {
        this.asker = asker;
        this.now = now;
    }

    /// Asks for seal status and health. The seal status is the one answer that every server gives in every state.
    Greeting greet(NodeAddress at) {
        try {
            Reply reply = asker.askOpenly(Question.get(at, "sys/seal-status"));
            JsonNode seal = reply.json();
            if (!reply.ok()) {
                return new Greeting.NotMet(Failures.of(reply));
            }
            if (!seal.has("sealed") || !seal.has("initialized")) {
                return new Greeting.NotMet(reply.notVault());
            }
            if (expired(reply)) {
                return new Greeting.NotMet(
                        new VaultFailure.Untrusted(
                                reply.question().tried(), "the certificate has expired"));
            }
            return met(at, seal, tls(reply));
        } catch (Unanswered u) {
            return new Greeting.NotMet(u.why());
        }
    }

    private Greeting met(NodeAddress at, JsonNode seal, String tls) throws Unanswered {
        JsonNode health = Health.of(asker, at);
        SealStatus status = ServerFacts.seal(seal);
        NodeRole role = ServerFacts.role(health);
        if (status == SealStatus.UNSEALED) {
            asker.learnLeader(at);
        }
        return new Greeting.Met(
                TraitsTable.of(ServerFacts.product(seal, health), ServerFacts.version(seal)),
                status,
                role,
                seal.path("cluster_name").asString(""),
                tls);
    }

    /// A certificate that was chosen as its own authority is trusted by Java beyond its end; not here.
    private boolean expired(Reply reply) {
        return certificate(reply).map(c -> c.getNotAfter().toInstant().isBefore(now)).orElse(false);
    }

    private String tls(Reply reply) {
        return certificate(reply)
                .map(c -> {
                    long days = Duration.between(now, c.getNotAfter().toInstant()).toDays();
                    String end = "expires in " + days + (days == 1 ? " day" : " days");
                    return String.join(" · ", reply.tlsVersion(), subject(c), end);
                })
                .orElse("");
    }

    private static Optional<X509Certificate> certificate(Reply reply) {
        Handshake handshake = reply.handshake();
        return handshake == null
                ? Optional.empty()
                : handshake.peerCertificates().stream()
                        .filter(X509Certificate.class::isInstance)
                        .map(X509Certificate.class::cast)
                        .findFirst();
    }

    private static String subject(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        for (String part : certificate.getSubjectX500Principal().getName().split(",", -1)) {
            if (part.startsWith("CN=")) {
                names.add(part);
            }
        }
        List<String> others = alternatives(certificate);
        names.addAll(others.subList(0, Math.min(NAMES_SHOWN, others.size())));
        String more =
                others.size() > NAMES_SHOWN
                        ? " and " + (others.size() - NAMES_SHOWN) + " more"
                        : "";
        return String.join(", ", names) + more;
    }

    private static List<String> alternatives(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            var alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives == null) {
                return names;
            }
            for (List<?> name : alternatives) {
                if (name.getLast() instanceof String text) {
                    names.add(text);
                }
            }
        } catch (CertificateParsingException e) {
            names.add("unreadable names");
        }
        return names;
    }
}
