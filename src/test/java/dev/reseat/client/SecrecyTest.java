package dev.reseat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import dev.reseat.exchanges.Recording;
import dev.reseat.vault.Cluster;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn.Outcome;
import dev.reseat.vault.Token;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SecrecyTest {
    private static final String TOKEN = "s.very-secret";

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @Test
    void theLogTellsWhatWasAskedAndNoSecret() throws IOException {
        Level before = root.getLevel();
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        OutputStreamAppender<ILoggingEvent> everything = writingTo(log);
        root.setLevel(Level.TRACE);
        root.addAppender(everything);
        try {
            wholeWay();
        } finally {
            root.detachAppender(everything);
            root.setLevel(before);
        }

        List<String> lines = log.toString(StandardCharsets.UTF_8).lines().toList();
        assertTrue(
                lines.stream()
                        .anyMatch(l -> l.contains("GET") && l.contains("/v1/sys/mounts 200")));
        assertTrue(
                lines.stream()
                        .anyMatch(l ->
                                l.contains("POST")
                                        && l.contains("/v1/sys/plugins/reload/backend")));
        for (String secret :
                List.of(TOKEN, "PLACEHOLDER", "X-Vault", "a-mount-in-a-body", "help=1")) {
            assertEquals(
                    List.of(), lines.stream().filter(l -> l.contains(secret)).toList(), secret);
        }
    }

    /// All that a log could hold of an event, whatever the program's own log leaves out.
    private OutputStreamAppender<ILoggingEvent> writingTo(ByteArrayOutputStream log) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(root.getLoggerContext());
        encoder.setPattern("%level %thread %logger %msg %mdc%n%ex{full}");
        encoder.start();
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(root.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(log);
        appender.start();
        return appender;
    }

    private static void wholeWay() throws IOException {
        Recording bao = Recording.of("openbao-2.7.2");
        try (Replay server = new Replay();
                HttpSignIn signIn = new HttpSignIn(InstantSource.system())) {
            server.play(
                    Stream.of(
                                    "seal-status-active",
                                    "health-active",
                                    "leader-active",
                                    "lookup-self-root",
                                    "mounts",
                                    "auth",
                                    "catalog",
                                    "ha-status-active",
                                    "capabilities-self-root",
                                    "reload-by-plugin-secret",
                                    "help-healthy")
                            .map(bao::exchange)
                            .toList());
            ServerAddress address = new ServerAddress(server.address(), Namespace.ROOT, null);
            if (!(signIn.signIn(address, new Token(TOKEN)) instanceof Outcome.SignedIn in)) {
                throw new AssertionError("not signed in");
            }
            try (Cluster cluster = in.cluster()) {
                cluster.read(s -> {});
                cluster.probe(server.address(), new MountPath("lab/a/"));
                cluster.reload(
                        server.address(), Reloads.wire("{\"mounts\":[\"a-mount-in-a-body/\"]}"));
            }
        }
    }
}
