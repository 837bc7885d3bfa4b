package dev.reseat.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.exchanges.Exchange;
import dev.reseat.exchanges.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The practice half of the contract: a recorded transcript is played from its beginning, requests
/// and what happened to binaries between them, and each answer must have the recorded status, error
/// texts, warnings and shape.
///
/// Whole groups that are not played: `audit` (no audit device),
/// `disconnect` and `reloading` (they take minutes; [ReloadOnNodesTest] asks the same in seconds),
/// `forwarding`, `uninitialised`, `quota`, `single`, `small_dev`, `small_cluster`, `small_uninit`
/// (other set-ups), `failover` (the active node stays the active node).
class RecordedContractTest {
    private static final Set<String> GROUPS =
            Set.of(
                    "cluster",
                    "mounts",
                    "tokens",
                    "catalog",
                    "namespaces",
                    "reload_ok",
                    "reload_rights",
                    "healthy_probe",
                    "standby",
                    "upgrade",
                    "broken",
                    "sealed");

    /// Requests without a name that prepare what is asked next.
    private static final Set<String> PREPARING =
            Set.of(
                    "/v1/sys/plugins/catalog",
                    "/v1/sys/mounts",
                    "/v1/sys/auth",
                    "/v1/sys/namespaces/api-lock",
                    "/v1/sys/plugins/reload");

    /// What the practice cluster does not play, by the beginning of the situation's name, and why.
    private static final Map<String, String> NOT_PLAYED =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("host-info-in-namespace", "the host's facts are not made up"),
                            Map.entry("mounts-gzip", "answers are never compressed"),
                            Map.entry("db-reset", "no database is behind a connection"),
                            Map.entry(
                                    "login-", "there is no sign-in, only tokens made at the start"),
                            Map.entry("mfa-", "there is no sign-in"),
                            Map.entry("wrapp", "answers are never wrapped"),
                            Map.entry("unwrap", "answers are never wrapped"),
                            Map.entry("reload-wrapped", "answers are never wrapped"),
                            Map.entry(
                                    "register-bad-type",
                                    "binaries are never run to find out their type"),
                            Map.entry(
                                    "register-kms",
                                    "binaries are never run to find out their type"),
                            Map.entry(
                                    "register-version-mismatch",
                                    "binaries are never run to find out their version"),
                            Map.entry(
                                    "catalog-one-self-reported",
                                    "binaries are never run to find out their version"),
                            Map.entry("revoke-self", "its token comes from a sign-in"),
                            Map.entry("standby-kv-", "the kv engine holds nothing"),
                            Map.entry("index-", "writes carry no index"),
                            Map.entry("upgrade-6-data", "the kv engine holds nothing"),
                            Map.entry(
                                    "global-standby-lacks-binary-4-request",
                                    "the kv engine holds nothing"),
                            Map.entry("broken-exits-", "the long text on the file is not composed"),
                            Map.entry(
                                    "broken-script-mount",
                                    "the long text on the file is not composed"),
                            Map.entry(
                                    "broken-format-mount",
                                    "the long text on the file is not composed"),
                            Map.entry(
                                    "broken-garbage-",
                                    "the long text on the file is not composed")));

    @ParameterizedTest
    @CsvSource({"openbao-2.7.2, openbao-2.7.2, 455", "vault-1.15.4, vault-1.15, 455"})
    void whatWasRecordedIsPlayedAgain(String recorded, String flavour, int atLeast) {
        var recording = Recording.of(recorded);
        var wrong = new ArrayList<String>();
        int played = 0;
        try (var cluster = Laboratory.start(Flavour.of(flavour));
                var player = new TranscriptPlayer(cluster)) {
            for (var line : recording.lines()) {
                if (!GROUPS.contains(line.json().path("group").asString(""))) {
                    continue;
                }
                switch (line) {
                    case Recording.Action action -> player.happen(action);
                    case Recording.Servers _ -> {}
                    case Exchange exchange -> {
                        if (isPlayed(exchange)) {
                            played++;
                            check(exchange, player.ask(exchange), wrong);
                        }
                    }
                }
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(played >= atLeast, "only " + played + " were played");
    }

    @Test
    void everyExceptionIsStillOne() {
        var names = Recording.of("openbao-2.7.2").situations();
        NOT_PLAYED
                .keySet()
                .forEach(
                        head -> assertTrue(names.stream().anyMatch(n -> n.startsWith(head)), head));
    }

    private static boolean isPlayed(Exchange exchange) {
        var name = exchange.situation();
        if (name.isEmpty()) {
            return PREPARING.stream().anyMatch(exchange.request().path()::startsWith);
        }
        return NOT_PLAYED.keySet().stream().noneMatch(name::startsWith);
    }

    private static void check(Exchange exchange, Asker.Reply reply, List<String> wrong) {
        var expected = exchange.response();
        var title = exchange.seq() + " " + exchange.situation() + " " + exchange.request().path();
        if (expected.status() != reply.status()) {
            wrong.add(
                    title
                            + ": status "
                            + expected.status()
                            + " was "
                            + reply.status()
                            + " "
                            + reply.body());
            return;
        }
        for (var field : new String[] {"errors", "warnings"}) {
            if (!expected.body().path(field).equals(reply.body().path(field))) {
                wrong.add(
                        title
                                + ": "
                                + expected.body().path(field)
                                + " was "
                                + reply.body().path(field));
            }
        }
        if (!expected.headers()
                .getOrDefault("X-Vault-Hostname", "")
                .equals(reply.headers().get("x-vault-hostname"))) {
            wrong.add(title + ": executed by " + reply.headers().get("x-vault-hostname"));
        }
        if (!exchange.shortened()) {
            Shape.compare(title, expected.body(), reply.body(), wrong);
        }
        compareRunning(title, expected.body(), reply.body(), wrong);
    }

    /// What a mount runs is compared by value, not only by shape.
    private static void compareRunning(
            String title, JsonNode expected, JsonNode got, List<String> wrong) {
        for (var field :
                new String[] {"plugin_version", "running_plugin_version", "running_sha256"}) {
            var value = expected.path("data").path(field);
            if (value.isString() && !value.equals(got.path("data").path(field))) {
                wrong.add(
                        title
                                + ": "
                                + field
                                + " "
                                + value
                                + " was "
                                + got.path("data").path(field));
            }
        }
    }
}
