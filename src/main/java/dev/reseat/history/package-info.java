/// The journal on disk and what is made of it. {@link dev.reseat.history.SqliteJournal} keeps runs in one SQLite file, with
/// a lease per run so that two Reseats never write the same one; {@link dev.reseat.history.RunReports} renders a run as
/// JSON, CSV or Markdown. Plans and events are stored as JSON under names of their own ({@link dev.reseat.history.Kinds}).
/// Imports {@code vault}, {@code reload}, Jackson, JDBC and SQLite's driver.
package dev.reseat.history;
