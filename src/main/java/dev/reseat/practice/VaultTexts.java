package dev.reseat.practice;

/// What Vault Community 1.15.4 says.
final class VaultTexts implements Texts {
    @Override
    public String notJson(String goType) {
        return "error parsing JSON";
    }

    @Override
    public String tooManyStrings() {
        return "error parsing JSON";
    }

    @Override
    public String badScope() {
        return "reload scope must be omitted or 'global'";
    }

    @Override
    public String badField(String field, String value, String reason, boolean list) {
        return "Field validation failed: error converting input "
                + value
                + " for field \""
                + field
                + "\": "
                + reason
                + ", value: '"
                + value
                + "'";
    }

    @Override
    public String badVersion(String version) {
        return "version \""
                + version
                + "\" is not a valid semantic version: Malformed version: "
                + version;
    }

    @Override
    public String noCommand() {
        return "must provide at least one of command or oci_image";
    }

    @Override
    public String badHex(String sha) {
        var wrong = sha.replaceFirst("^[0-9a-fA-F]*", "").substring(0, 1);
        return "Could not decode SHA256 value from Hex "
                + sha
                + ": encoding/hex: invalid byte: U+"
                + "%04X".formatted((int) wrong.charAt(0))
                + " '"
                + wrong
                + "'";
    }

    @Override
    public String reloadByNameFailed(String cause) {
        return Frame.around(cause);
    }

    @Override
    public StartFailed fileMissing(String path) {
        return StartFailed.twiceBecause(
                "error verifying checksum: open " + path + ": no such file or directory");
    }

    @Override
    public String noReloadStatus() {
        return "enterprise-only feature";
    }

    @Override
    public String noNamespaces() {
        return "enterprise-only feature";
    }
}
