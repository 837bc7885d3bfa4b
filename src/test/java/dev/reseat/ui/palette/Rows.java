package dev.reseat.ui.palette;

import dev.reseat.ui.palette.PaletteRow.Entry;
import dev.reseat.ui.palette.PaletteRow.Heading;
import java.util.List;

/// What the palette lists.
final class Rows {
    private Rows() {}

    static List<String> of(PaletteModel model) {
        return model.rowsProperty().get().stream()
                .map(r ->
                        switch (r) {
                            case Heading h -> "# " + h.section() + " " + h.count();
                            case Entry e -> e.title().text();
                        })
                .toList();
    }

    static Entry entry(PaletteModel model, int at) {
        return model.rowsProperty().get().stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .skip(at)
                .findFirst()
                .orElseThrow();
    }

    static Entry entry(PaletteModel model, String title) {
        return model.rowsProperty().get().stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .filter(e -> e.title().text().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
