package dev.reseat.ui.connect;

import dev.reseat.vault.SignIn.Greeting;
import dev.reseat.vault.VaultFailure;

/// What is known of the server at the typed address before anyone signs in.
public sealed interface Sight {
    /// Nothing was typed, or nothing that could be an address.
    ///
    /// @param hint what to type; may be empty
    record Nowhere(String hint) implements Sight {}

    /// Being asked.
    record Looking() implements Sight {}

    /// It answered.
    record Met(Greeting.Met greeting) implements Sight {}

    /// It could not be looked at.
    record NotMet(VaultFailure why) implements Sight {}
}
