package dev.reseat.ui.board;

import dev.reseat.ui.kit.Mark;
import dev.reseat.ui.kit.Messages;
import dev.reseat.vault.PluginType;

/// What those hear who cannot see the board.
final class Spoken {
    private Spoken() {}

    /// A sentence for an element, with the reason for how it looks.
    ///
    /// @param why the reason; empty where there is none
    /// @param chosen whether everything that it stands for is chosen
    static String sentence(Element element, String why, boolean chosen) {
        return why.isEmpty() ? state(element, chosen) : state(element, chosen) + " " + why;
    }

    private static String state(Element element, boolean chosen) {
        String choice = Messages.text(chosen ? "table.chosen" : "table.notChosen");
        return switch (element) {
            case Element.Heading h -> h.text();
            case Element.OfPlugin p ->
                    Messages.text(
                            "board.say.plugin",
                            p.card().name().name(),
                            p.card().badge().word(),
                            p.card().name().type() == PluginType.DATABASE
                                    ? p.card().detail()
                                    : counts(p.card().mounts().size(), p.card().due()),
                            choice);
            case Element.OfGroup g ->
                    Messages.text(
                            "board.say.group",
                            g.group().name(),
                            counts(g.group().size(), g.group().due()),
                            Messages.text(g.open() ? "board.say.open" : "board.say.folded"),
                            choice);
            case Element.OfMore r ->
                    Messages.text("board.say.more", more(r), Messages.text("board.say.folded"));
            case Element.OfMount m ->
                    Messages.text(
                            "board.say.mount",
                            m.mount().name(),
                            m.mount().plugin().name(),
                            m.mount()
                                    .mark()
                                    .map(Mark::word)
                                    .orElse(Messages.text("mounts.state.inOrder")),
                            choice);
            case Element.OfConnection c ->
                    Messages.text(
                            "board.say.connection",
                            c.connection().name(),
                            c.connection().engine(),
                            asks(c.connection()));
            case Element.OfRest r ->
                    Messages.text(
                            "board.say.more",
                            rest(r),
                            Messages.text(r.open() ? "board.say.open" : "board.say.folded"));
            case Element.OfGap g -> g.line().spoken();
            case Element.OfNode n ->
                    Messages.text(
                            "board.say.node", n.card().name(), n.card().role(), n.card().detail());
        };
    }

    /// What kind of thing an element is, in a word or two.
    static String role(Element element) {
        return switch (element) {
            case Element.Heading _ -> "";
            case Element.OfPlugin _ -> Messages.text("board.role.plugin");
            case Element.OfGroup _ -> Messages.text("board.role.group");
            case Element.OfMore _ -> Messages.text("board.role.more");
            case Element.OfMount _ -> Messages.text("board.role.mount");
            case Element.OfConnection _ -> Messages.text("board.role.connection");
            case Element.OfRest _ -> Messages.text("board.role.rest");
            case Element.OfGap _ -> Messages.text("board.role.gap");
            case Element.OfNode _ -> Messages.text("board.role.node");
        };
    }

    /// `681 more in dns/us/`.
    static String more(Element.OfMore more) {
        return Messages.text(
                more.before() ? "board.earlier" : "board.more", more.count(), more.group().name());
    }

    /// `5 more connections`.
    static String rest(Element.OfRest rest) {
        return rest.open()
                ? Messages.text("board.rest.open", rest.engine().connections().size())
                : Messages.text("board.rest", rest.rest().size());
    }

    private static String asks(BoardConnection c) {
        String plugin = c.asksFor().map(PluginName::name).orElse("");
        String badge = c.mark().map(Mark::word).orElse("");
        return plugin.isEmpty() || badge.isEmpty()
                ? plugin + badge
                : Messages.text("board.pair", plugin, badge);
    }

    private static String counts(int mounts, int due) {
        String all = Messages.text("shell.mounts", mounts);
        return due == 0 ? all : all + ", " + Messages.text("board.due.plain", due);
    }
}
