package dev.reseat.ui.board;

import dev.reseat.ui.kit.Messages;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Why an element of the board looks as it does, in a line for each reason.
record Reasons(BoardDesk desk) {
    /// A reload's words and reason come before those of the element itself, and what has changed of late behind them.
    String of(Element element) {
        Optional<Sign> sign = desk.model().stage().sign(element, Optional.empty());
        String staged = sign.map(s -> StageWords.sentence(s.mark())).orElse("");
        String own = own(element, sign);
        return Stream.of(staged, own, changed(element))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// What a tick of the strip says that stands for what could not be read; empty elsewhere on the strip.
    String of(Strip strip, double y) {
        OptionalInt number = strip.unread(y);
        if (number.isEmpty()) {
            return "";
        }
        BoardPlan plan = desk.scrolled().plan();
        return plan.gaps()
                .of(number.getAsInt() - plan.all().size())
                .map(gap -> new Gap.Head(gap, false))
                .map(head -> Messages.text("board.flag.sentence", head.name(), head.why()))
                .orElse("");
    }

    private String own(Element element, Optional<Sign> sign) {
        return switch (element) {
            case Element.OfMount m when m.mount().choosable() -> flags(m, sign);
            case Element.OfPlugin p -> Flag.sentences(desk.model().flags(p.card()));
            case Element.OfConnection _, Element.OfRest _ -> aged(element.why());
            case Element _ -> element.why();
        };
    }

    /// With the age of the connections where they are older than what else is shown.
    private String aged(String why) {
        String age = desk.model().connectionsAge();
        return age.isEmpty() || why.isEmpty() ? why + age : why + "\n" + age;
    }

    private String flags(Element.OfMount m, Optional<Sign> sign) {
        List<Flag> flags =
                Stream.concat(
                                desk.model().stage().lastDown(m.mount()).stream(),
                                m.mount().flags().stream().filter(f -> sign.isEmpty() || f.stays()))
                        .toList();
        return Flag.sentences(flags);
    }

    private String changed(Element element) {
        int count = desk.fresh().of(element);
        if (count == 0) {
            return "";
        }
        return switch (element) {
            case Element.OfGroup _, Element.OfMore _ -> Messages.text("board.changed.some", count);
            case Element.OfRest r when count > 1 -> Messages.text("board.changed.some", count);
            case Element.OfMount _,
                    Element.OfPlugin _,
                    Element.OfNode _,
                    Element.OfConnection _,
                    Element.OfRest _,
                    Element.OfGap _,
                    Element.Heading _ ->
                    desk.model().whatChanged(element);
        };
    }
}
