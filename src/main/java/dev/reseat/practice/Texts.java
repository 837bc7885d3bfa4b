package dev.reseat.practice;

/// Error texts, word for word, where kinds of servers differ.
interface Texts {
    /// Why a body isn't JSON: it ends too early, or holds an array or a string where an object
    /// belongs.
    String notJson(String goType);

    /// A body with too many strings.
    String tooManyStrings();

    /// Neither unset nor global.
    String badScope();

    /// `value` is given as Go prints it.
    String badField(String field, String value, String reason, boolean list);

    /// A version that can't be one.
    String badVersion(String version);

    /// A registration without a command.
    String noCommand();

    /// A sha256 that isn't hex.
    String badHex(String sha);

    /// The reload of one mount by name failed.
    String reloadByNameFailed(String cause);

    /// The binary isn't there.
    StartFailed fileMissing(String path);

    /// Where the outcome of a reload by id can't be asked.
    String noReloadStatus();

    /// Where there are no namespaces to list; empty for an answer without a text.
    String noNamespaces();
}
