package dev.reseat.practice;

/// A plugin did not start. The message is the bare cause, as a later request to the mount would say
/// it.
final class StartFailed extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean metTwice;

    private StartFailed(String cause, boolean metTwice) {
        super(cause);
        this.metTwice = metTwice;
    }

    /// A cause that a reload says as it is.
    static StartFailed because(String cause) {
        return new StartFailed(cause, false);
    }

    /// A cause that a reload meets with both protocols, and says twice.
    static StartFailed twiceBecause(String cause) {
        return new StartFailed(cause, true);
    }

    /// The catalog has no such row.
    static StartFailed noRow(String name, String version) {
        return because(
                "plugin not found in the catalog: "
                        + name
                        + (version.isEmpty() ? "" : ", version=" + version));
    }

    String cause() {
        return String.valueOf(getMessage());
    }

    String asReloadSaysIt() {
        return metTwice ? "invalid backend version: " + Frame.around(cause(), cause()) : cause();
    }
}
