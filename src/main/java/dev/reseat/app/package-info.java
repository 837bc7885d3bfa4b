/// Puts the program together: {@link dev.reseat.app.Main} reads the command line, {@link dev.reseat.app.App} builds every
/// part by its constructor and closes it in reverse, {@link dev.reseat.app.Tour} walks the real window without a person.
/// Knows all rooms; no room knows it.
package dev.reseat.app;
