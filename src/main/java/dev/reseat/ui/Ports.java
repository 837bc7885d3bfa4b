package dev.reseat.ui;

import dev.reseat.ui.connect.Practice;
import dev.reseat.ui.reload.Runs;
import dev.reseat.vault.SignIn;

/// The ways out of the window, as the application gives them.
///
/// @param signIn to servers
/// @param practice to the practice cluster
/// @param runs to reloads
public record Ports(SignIn signIn, Practice practice, Runs runs) {}
