package dev.reseat.ui.details;

import dev.reseat.ui.kit.Messages;
import java.util.ArrayList;
import java.util.List;

/// Collects facts; what is empty is left out.
final class Facts {
    private final List<Fact> facts = new ArrayList<>();

    /// @param id short word, used in node ids; the name stands in the messages under `details.fact.` and this word
    Facts add(String id, String key, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(id, Messages.text(key), value));
        }
        return this;
    }

    /// One that is made already.
    Facts add(Fact fact) {
        facts.add(fact);
        return this;
    }

    List<Fact> all() {
        return List.copyOf(facts);
    }
}
