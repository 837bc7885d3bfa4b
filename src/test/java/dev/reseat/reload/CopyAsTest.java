package dev.reseat.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.Example;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What a person pastes is run by a real shell, with a program of the right name that prints what it was given.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "it runs what is copied in a sh")
class CopyAsTest {
    private static final Wire WIRE =
            ReloadWire.ofMounts(
                    List.of(new MountPath("it's a \"$HOME\" `id`\\/"), new MountPath("caf\u00e9/")),
                    ReloadScope.GLOBAL,
                    new Namespace("team 1's"));

    private static final List<String> VARIABLES =
            List.of(
                    "ADDR",
                    "NAMESPACE",
                    "CLIENT_TIMEOUT",
                    "MAX_RETRIES",
                    "AGENT_ADDR",
                    "DISABLE_REDIRECTS",
                    "WRAP_TTL");

    @TempDir Path bin;

    @Test
    void curlSendsTheSameBytesWhateverThePathHolds() throws Exception {
        String said = run("curl", CopyAs.curl(WIRE, Example.address("bao-0")));

        assertEquals(
                List.of(
                        "--request",
                        "POST",
                        "--retry",
                        "0",
                        "--no-location",
                        "--max-time",
                        "0",
                        "-H",
                        "@-",
                        "-H",
                        "X-Vault-Request: true",
                        "-H",
                        "X-Vault-Namespace: team 1's",
                        "-H",
                        "Content-Type: application/json",
                        "--data-binary",
                        WIRE.body(),
                        "https://bao-0.example.com:8200/v1/sys/plugins/reload/backend",
                        "input X-Vault-Token: hvs.from-the-environment"),
                said.lines().toList());
    }

    @Test
    void commandLineGetsTheSameBodyOnStandardInput() throws Exception {
        for (String program : List.of("vault", "bao")) {
            String said = run(program, CopyAs.cli(program, WIRE, Example.address("bao-0")));

            assertEquals(
                    List.of(
                            "write",
                            "sys/plugins/reload/backend",
                            "-",
                            "ADDR=https://bao-0.example.com:8200",
                            "NAMESPACE=team 1's",
                            "CLIENT_TIMEOUT=600s",
                            "MAX_RETRIES=0",
                            "AGENT_ADDR=",
                            "DISABLE_REDIRECTS=true",
                            "WRAP_TTL=",
                            "input " + WIRE.body()),
                    said.lines().toList());
        }
    }

    @Test
    void rootNamespaceIsNotNamed() {
        Wire wire = ReloadWire.ofPlugin("corp", ReloadScope.LOCAL, Namespace.ROOT);

        assertFalse(CopyAs.curl(wire, Example.address("bao-0")).contains("Namespace"));
    }

    @Test
    void whatTheShellHasSetForOtherWorkChangesNothing() throws Exception {
        Wire wire = ReloadWire.ofPlugin("corp", ReloadScope.LOCAL, Namespace.ROOT);
        for (String program : List.of("vault", "bao")) {
            String said = run(program, CopyAs.cli(program, wire, Example.address("bao-0")));

            assertTrue(said.lines().toList().contains("NAMESPACE="), said);
            assertFalse(said.contains("of other work"), said);
        }
    }

    @Test
    void httpShowsLineHeadersAndBody() {
        assertEquals(
                """
                POST /v1/sys/plugins/reload/backend
                X-Vault-Request: true
                Content-Type: application/json

                {"plugin":"corp"}\
                """,
                CopyAs.http(ReloadWire.ofPlugin("corp", ReloadScope.LOCAL, Namespace.ROOT)));
    }

    private static String variables(String program) {
        String prefix = program.equals("bao") ? "BAO_" : "VAULT_";
        return VARIABLES.stream()
                .map(v -> "echo \"" + v + "=${" + prefix + v + "-unset}\"\n")
                .collect(Collectors.joining());
    }

    /// Runs the text with `program` as a script that prints each argument on a line, then address and standard input.
    private String run(String program, String text) throws IOException, InterruptedException {
        String script =
                "#!/bin/sh\nprintf '%s\\n' \"$@\"\n"
                        + (program.equals("curl") ? "" : variables(program))
                        + "printf 'input '\ncat\n";
        Files.writeString(bin.resolve(program), script);
        Files.setPosixFilePermissions(
                bin.resolve(program), PosixFilePermissions.fromString("rwx------"));
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c", text);
        builder.environment().put("PATH", bin + ":/usr/bin:/bin");
        builder.environment().put("VAULT_TOKEN", "hvs.from-the-environment");
        for (String variable : VARIABLES) {
            builder.environment().put("VAULT_" + variable, "of other work");
            builder.environment().put("BAO_" + variable, "of other work");
        }
        Process shell = builder.redirectErrorStream(true).start();
        shell.getOutputStream().close();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(shell.waitFor(10, TimeUnit.SECONDS));
        return said;
    }
}
