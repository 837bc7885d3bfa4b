package dev.reseat.reload;

/// Turns a run into text for other people and programs. Pure, and the same whether the run goes on, has ended or was left
/// behind by a crash.
public interface Reports {
    /// The run as text, ending in a line break. Holds no secrets, since neither plans nor events do.
    String render(Journal.Stored run, Format format);

    /// What a report can be.
    enum Format {
        /// Everything: plan, events, cells and verdict, for programs.
        JSON("json"),
        /// One line per cell, for spreadsheets.
        CSV("csv"),
        /// One page for a change ticket.
        MARKDOWN("md");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /// For a file name, without the dot.
        public String extension() {
            return extension;
        }
    }
}
