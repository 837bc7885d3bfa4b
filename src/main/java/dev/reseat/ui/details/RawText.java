package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.Part;
import dev.reseat.vault.Verbatim;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// A server's own words as they are shown.
///
/// @param json all that could be read; with the question above each where there are several
/// @param said what else there is to say, as sentences: what was asked, what was left out, what may not be read
record RawText(String json, List<String> said) {
    static RawText of(List<Verbatim> answers) {
        List<String> said = new ArrayList<>();
        List<Verbatim> known =
                answers.stream().filter(v -> v.json() instanceof Part.Known<String>).toList();
        if (known.size() == 1) {
            said.add(known.getFirst().asked());
        }
        for (Verbatim v : answers) {
            if (v.json() instanceof Part.Unreadable<String> u) {
                said.add(
                        Messages.text(
                                "details.raw.unreadable",
                                v.asked(),
                                u.why().brief(),
                                u.why().advice()));
            }
            if (!v.withheld().isEmpty()) {
                said.add(Messages.text("details.raw.withheld", String.join(", ", v.withheld())));
            }
        }
        if (answers.isEmpty()) {
            said.add(Messages.text("details.raw.nothing"));
        }
        String json =
                known.stream()
                        .map(v ->
                                (known.size() > 1 ? v.asked() + "\n" : "")
                                        + v.json().known().orElse(""))
                        .collect(Collectors.joining("\n\n"));
        return new RawText(json, List.copyOf(said));
    }
}
