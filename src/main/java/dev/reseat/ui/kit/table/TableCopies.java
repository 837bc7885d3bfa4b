package dev.reseat.ui.kit.table;

import dev.reseat.ui.kit.Host;
import dev.reseat.ui.kit.Messages;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Rows carried elsewhere: to the clipboard, or into a file. The text is made in the background, however many rows it has.
/// For the window's thread only; needs no toolkit.
///
/// @param <R> the row
public final class TableCopies<R extends Row> {
    private static final System.Logger LOG = System.getLogger(TableCopies.class.getName());

    private final String name;
    private final Host host;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

    /// What is carried.
    ///
    /// @param columns in their order
    /// @param rows gives them in their order, in the background
    public record Cargo<R>(List<Column<R>> columns, Supplier<List<R>> rows) {}

    /// Where rows go.
    ///
    /// @param confirmed whether the person has chosen exactly this file, and so agreed to replace it
    public record Target(Path file, CopyForm form, boolean confirmed) {}

    TableCopies(String name, Host host) {
        this.name = name;
        this.host = host;
    }

    /// Gives rows to the clipboard.
    public void copy(Cargo<R> cargo, CopyForm form, Consumer<String> clipboard) {
        inBackground(() -> {
            List<R> rows = cargo.rows().get();
            String text = form.write(cargo.columns(), rows);
            host.threads().fx().execute(() -> clipboard.accept(text));
            return Messages.text("table.copied", rows.size());
        });
    }

    /// Writes rows into a file.
    public void save(Cargo<R> cargo, Target to) {
        inBackground(() -> {
            List<R> rows = cargo.rows().get();
            String text = to.form().write(cargo.columns(), rows);
            String trouble = host.files().write(to.file(), text, to.confirmed());
            return trouble.isEmpty()
                    ? Messages.text("table.exported", rows.size(), to.file())
                    : trouble;
        });
    }

    private void inBackground(Supplier<String> work) {
        said.set("");
        host.threads()
                .background()
                .execute(() -> {
                    String says;
                    try {
                        says = work.get();
                    } catch (RuntimeException e) {
                        LOG.log(System.Logger.Level.ERROR, "rows could not be written", e);
                        says = Messages.text("table.export.failed");
                    }
                    String now = says;
                    host.threads().fx().execute(() -> said.set(now));
                });
    }

    /// A name to propose: `mounts-2026-11-24.csv`.
    public String proposed(CopyForm form) {
        return name
                + "-"
                + host.clock().instant().atZone(host.clock().getZone()).toLocalDate()
                + "."
                + form.extension();
    }

    /// What was meant by a file and a kind: an ending that was typed says more than the kind; the proposed name's says less.
    public static Target target(Path chosen, String proposed, CopyForm kind) {
        String file = String.valueOf(chosen.getFileName());
        for (CopyForm form : CopyForm.values()) {
            String ending = "." + form.extension();
            if (file.toLowerCase(Locale.ROOT).endsWith(ending)) {
                if (form == kind || !file.equals(proposed)) {
                    return new Target(chosen, form, true);
                }
                String bare = file.substring(0, file.length() - ending.length());
                return new Target(
                        chosen.resolveSibling(bare + "." + kind.extension()), kind, false);
            }
        }
        return new Target(chosen.resolveSibling(file + "." + kind.extension()), kind, false);
    }

    /// Says nothing any more.
    public void forget() {
        said.set("");
    }

    /// What became of the last copy, as one sentence; empty while there is nothing to say.
    public ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }
}
