package dev.reseat.ui.kit;

import java.util.concurrent.Executor;

/// Where things run.
///
/// @param fx the window's thread; in tests `Runnable::run`
/// @param background threads that may block: reading, signing in, filtering, sorting
public record Threads(Executor fx, Executor background) {}
