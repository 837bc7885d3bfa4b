package dev.reseat.client;

import dev.reseat.vault.VaultFailure;

/// Carries a failure from where it was noticed to the port, which hands it out as a value.
final class Unanswered extends Exception {
    private static final long serialVersionUID = 1;

    private final transient VaultFailure why;

    Unanswered(VaultFailure why) {
        // Control flow, not a defect: no trace is wanted.
        super(why.brief(), null, false, false);
        this.why = why;
    }

    /// What happened.
    VaultFailure why() {
        return why;
    }
}
