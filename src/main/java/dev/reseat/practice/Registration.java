package dev.reseat.practice;

import dev.reseat.practice.http.Answer;
import java.util.regex.Pattern;

/// Registers and deregisters plugins. As on the real servers the binary isn't tried: it only has to
/// lie in the folder of the active node.
final class Registration {
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})+");

    private Registration() {}

    static Answer register(Ask ask) {
        var conduct = ask.conduct();
        var sha = Bodies.text(ask.body(), "sha256", conduct);
        var command = Bodies.text(ask.body(), "command", conduct);
        var version = Bodies.text(ask.body(), "version", conduct);
        if (sha.isEmpty()) {
            throw new Refused(400, "missing SHA-256 value");
        }
        if (command.isEmpty()) {
            throw new Refused(400, conduct.texts().noCommand());
        }
        if (command.contains(" ") && !Bodies.texts(ask.body(), "args", conduct).isEmpty()) {
            throw new Refused(400, "must not specify args in command and args field");
        }
        checkVersion(version, conduct);
        checkSha(sha, conduct);
        if (command.contains("..")) {
            throw new Refused(500, Frame.around("path cannot contain parent references"));
        }
        if (!ask.node().files().containsKey(command)) {
            var path = "/opt/plugins/" + command;
            throw new Refused(
                    500,
                    Frame.around(
                            "error while validating the command path: lstat "
                                    + path
                                    + ": no such file or directory"));
        }
        var normal = Versions.normal(version, conduct);
        ask.cluster()
                .catalog()
                .register(
                        CatalogRow.external(
                                ask.part("type"), ask.part("name"), normal, sha, command));
        return Replies.nothing();
    }

    private static void checkVersion(String version, Conduct conduct) {
        if (version.contains("+builtin")) {
            throw new Refused(
                    400,
                    "version \""
                            + version
                            + "\" is not allowed because 'builtin' is a reserved metadata"
                            + " identifier");
        }
        Versions.normal(version, conduct);
    }

    private static void checkSha(String sha, Conduct conduct) {
        if (!HEX.matcher(sha).matches()) {
            throw new Refused(400, conduct.texts().badHex(sha));
        }
        if (conduct.measuresSha() && sha.length() != 64) {
            throw new Refused(400, "Decoded SHA-256 value is not 32 bytes");
        }
    }

    static Answer deregister(Ask ask) {
        var version = Versions.normal(ask.request().query("version").orElse(""), ask.conduct());
        if (version.contains("+builtin")) {
            throw new Refused(400, "version \"" + version + "\" cannot be deleted");
        }
        ask.cluster()
                .catalog()
                .deregister(new PluginId(ask.part("type"), ask.part("name"), version));
        return Replies.nothing();
    }
}
