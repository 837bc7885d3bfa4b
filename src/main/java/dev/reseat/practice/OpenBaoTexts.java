package dev.reseat.practice;

/// What OpenBao 2.7.2 says.
final class OpenBaoTexts implements Texts {
    @Override
    public String notJson(String goType) {
        return goType.isEmpty()
                ? "failed to decode JSON input: unexpected EOF"
                : "failed to decode JSON input: json: cannot unmarshal "
                        + goType
                        + " into Go value of type map[string]interface {}";
    }

    @Override
    public String tooManyStrings() {
        return "refused JSON input due to high complexity: exceeded maximum number of strings";
    }

    @Override
    public String badScope() {
        return "scope must be unset or \"global\"";
    }

    @Override
    public String badField(String field, String value, String reason, boolean list) {
        return "Field validation failed: error converting input for field \""
                + field
                + "\": "
                + reason
                + (list ? ", value: '" + value + "'" : "");
    }

    @Override
    public String badVersion(String version) {
        return "version \""
                + version
                + "\" is not a valid semantic version: malformed version: "
                + version;
    }

    @Override
    public String noCommand() {
        return "missing command value";
    }

    @Override
    public String badHex(String sha) {
        return "Could not decode SHA-256 value from Hex";
    }

    @Override
    public String reloadByNameFailed(String cause) {
        return cause;
    }

    @Override
    public StartFailed fileMissing(String path) {
        return StartFailed.because(
                "error while validating the command path: lstat "
                        + path
                        + ": no such file or directory");
    }

    @Override
    public String noReloadStatus() {
        return Frame.around("unsupported path");
    }

    @Override
    public String noNamespaces() {
        return "";
    }
}
