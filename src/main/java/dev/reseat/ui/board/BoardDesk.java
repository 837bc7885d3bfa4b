package dev.reseat.ui.board;

import dev.reseat.ui.kit.Unread;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The board under somebody's hands, without its drawing: what is unfolded, where it is scrolled to, what has the focus and
/// what is pointed at. For the window's thread only.
final class BoardDesk {
    private final BoardModel model;
    private final Runnable changed;
    private final Unfolded opened = new Unfolded();
    private final BoardChoosing choosing;
    private Scrolled scrolled;
    private double height = 600;
    private @Nullable Object focus;
    private @Nullable Object pointed;
    private @Nullable RubberBand band;
    private @Nullable Fresh fresh;
    private @Nullable Arrangement freshOf;
    private Set<Object> freshFrom = Set.of();

    /// @param changed called when something else is to be drawn
    BoardDesk(BoardModel model, Runnable changed) {
        this.model = model;
        this.changed = changed;
        this.scrolled = new Scrolled(plan(), height, 0);
        this.choosing = new BoardChoosing(this);
    }

    /// What a picture of a board shows: the same, without pointer and focus.
    private BoardDesk(BoardDesk other, Scrolled scrolled) {
        this.model = other.model;
        this.changed = () -> {};
        this.height = scrolled.height();
        this.scrolled = scrolled;
        this.choosing = new BoardChoosing(this);
    }

    /// The board as it stands, for a picture.
    ///
    /// @param whole with all of it seen at once
    BoardDesk still(boolean whole) {
        double tall = whole ? scrolled.height() + scrolled.range() : scrolled.height();
        return new BoardDesk(this, new Scrolled(scrolled.plan(), tall, scrolled.offset()));
    }

    private BoardPlan plan() {
        return BoardPlan.of(
                model.picture(),
                model.connectionsAge(),
                model.nodeCards(),
                opened,
                Sizes.of(model.look().denseProperty().get()));
    }

    /// Takes in a new picture, or nodes that look otherwise than a moment ago. What was at the top stays there.
    void renew() {
        scrolled = new Scrolled(plan(), height, scrolled.offset());
        changed.run();
    }

    /// Takes in how much is seen, in the plan's pixels.
    void resize(double newHeight) {
        height = newHeight;
        scrolled = new Scrolled(scrolled.plan(), height, scrolled.offset());
        changed.run();
    }

    /// Scrolls by so many of the plan's pixels.
    void scroll(double by) {
        scrolled = scrolled.at(scrolled.offset() + by);
        changed.run();
    }

    /// Scrolls so that the mount of a number or the namespace that was not read, or what it is folded into, stands in the middle.
    void centre(int number) {
        if (number >= 0 && number < model.picture().marks().size()) {
            scrolled = scrolled.centre(scrolled.plan().slotOf(number), number);
            changed.run();
        }
    }

    Scrolled scrolled() {
        return scrolled;
    }

    BoardChoosing choosing() {
        return choosing;
    }

    /// What of the board has changed of late.
    Fresh fresh() {
        Arrangement all = scrolled.plan().all();
        Set<Object> changed = model.changedProperty().get();
        Fresh known = fresh;
        if (known == null || freshOf != all || !freshFrom.equals(changed)) {
            known = new Fresh(all, changed);
            fresh = known;
            freshOf = all;
            freshFrom = changed;
        }
        return known;
    }

    /// Time has passed: what is said of nodes is said anew, where it has changed; nothing is drawn anew for nothing.
    void tick() {
        if (!scrolled.plan().nodeCards().equals(model.nodeCards())) {
            renew();
        }
    }

    BoardModel model() {
        return model;
    }

    Unfolded opened() {
        return opened;
    }

    /// What has the focus, if it is still there.
    Optional<Element> focused() {
        return element(focus);
    }

    /// What the mouse points at, if anything.
    Optional<Element> pointedAt() {
        return element(pointed);
    }

    private Optional<Element> element(@Nullable Object key) {
        return key == null ? Optional.empty() : scrolled.plan().slot(key).map(Lane.Slot::element);
    }

    /// Takes in what the mouse points at.
    void point(Optional<Element> at) {
        Object now = at.map(Element::key).orElse(null);
        if (!Objects.equals(now, pointed)) {
            pointed = now;
            changed.run();
        }
    }

    /// The rubber band, while there is one.
    Optional<RubberBand> band() {
        return Optional.ofNullable(band);
    }

    /// Draws the rubber band so, or takes it away.
    void band(@Nullable RubberBand now) {
        band = now;
        changed.run();
    }

    /// Leads the focus somewhere and scrolls there.
    void focus(Element element) {
        focus = element.key();
        Lane lane = scrolled.plan().laneOf(element.key());
        scrolled.plan().slot(element.key()).ifPresent(s -> scrolled = scrolled.reveal(lane, s));
        changed.run();
    }

    /// Folds a group, or unfolds it so that its first rows are shown. The focus that would be folded away goes to its row.
    void fold(Foldable group, boolean unfold) {
        if (unfold) {
            opened.unfold(group);
        } else if (opened.fold(group.key())) {
            Object key = focus;
            focus = focused().filter(e -> belongs(e, group)).map(_ -> group.headKey()).orElse(key);
        }
        renew();
    }

    private boolean belongs(Element element, Foldable group) {
        return switch (element) {
            case Element.OfMount m -> within(m.mount().key(), group);
            case Element.OfConnection c -> within(c.connection().engine(), group);
            case Element.OfRest r -> within(r.engine().key(), group);
            case Element.OfMore r -> r.group().key().equals(group.key());
            case Element.OfGap g -> g.line().gap().key().equals(group.key());
            case Element.OfGroup _, Element.OfPlugin _, Element.OfNode _, Element.Heading _ ->
                    false;
        };
    }

    private boolean within(Object key, Foldable folded) {
        OptionalInt number = model.picture().all().number(key);
        return number.isPresent()
                && folded instanceof BoardGroup group
                && number.getAsInt() >= group.first()
                && number.getAsInt() < group.end();
    }

    /// Shows all connections of an engine, or no longer all. The focus that would be folded away goes to the engine.
    void turn(BoardMount engine) {
        opened.turn(engine);
        renew();
        if (focus instanceof BoardConnection.Key && focused().isEmpty()) {
            model.picture()
                    .all()
                    .number(engine.path())
                    .ifPresent(n -> focus(scrolled.plan().slotOf(n).element()));
        }
    }

    /// Shows more of an unfolded group.
    void more(Element.OfMore row) {
        boolean focused = row.key().equals(focus);
        opened.more(row.group(), row.before());
        renew();
        if (focused) {
            // the focus stays where the first of the new rows is
            int number = row.group().first() + (row.before() ? row.to() - 1 : row.from());
            focus(scrolled.plan().slotOf(number).element());
        }
    }

    /// Shows more of the namespaces that could not be read.
    void more(Gap.More row) {
        boolean focused = row.key().equals(focus);
        opened.more(row.gap(), row.before());
        renew();
        if (focused) {
            Unread first = row.gap().namespaces().get(row.before() ? row.to() - 1 : row.from());
            focus(new Element.OfGap(new Gap.Row(row.gap(), first)));
        }
    }

    /// Unfolds what hides a mount and leads the focus to it.
    void show(int number) {
        Arrangement all = model.picture().all();
        BoardGroup group = all.groups().get(all.groupOf(number));
        opened.reveal(group, number - group.first());
        scrolled = new Scrolled(plan(), height, scrolled.offset());
        focus(scrolled.plan().slotOf(number).element());
    }

    /// Folds everything.
    void foldAll() {
        opened.foldAll();
        renew();
    }
}
