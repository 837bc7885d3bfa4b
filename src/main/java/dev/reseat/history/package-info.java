/// The journal on disk. {@link dev.reseat.history.SqliteJournal} keeps runs in one SQLite file, with a lease per run so
/// that two Reseats never write the same one. Plans and events are stored as JSON under names of their own
/// ({@link dev.reseat.history.Kinds}). Imports {@code vault}, {@code reload}, Jackson, JDBC and SQLite's driver.
package dev.reseat.history;
