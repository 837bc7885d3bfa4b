package dev.reseat.ui.kit;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An immutable set of which many versions follow each other, each a little different: another version costs what differs,
/// not how many it holds. It is a large set with a small one of what came and a small one of what went since.
///
/// @param <E> what it holds
final class Chosen<E> extends AbstractSet<E> {
    /// So much may differ before the large set is made anew; more would make each step dear, less would make it anew too often.
    private static final int APART = 256;

    private final Set<E> base;
    private final Set<E> came;
    private final Set<E> went;

    /// @param base never changed by anybody
    /// @param came not in `base`
    /// @param went all in `base`
    private Chosen(Set<E> base, Set<E> came, Set<E> went) {
        this.base = base;
        this.came = came;
        this.went = went;
    }

    static <E> Chosen<E> of(Collection<E> all) {
        return new Chosen<>(new HashSet<>(all), Set.of(), Set.of());
    }

    /// With these too.
    Chosen<E> with(Collection<E> more) {
        return changed(more, true);
    }

    /// Without these.
    Chosen<E> without(Collection<E> fewer) {
        return changed(fewer, false);
    }

    private Chosen<E> changed(Collection<E> some, boolean in) {
        if (some.size() > APART) {
            return anew(some, in);
        }
        Set<E> nextCame = new HashSet<>(came);
        Set<E> nextWent = new HashSet<>(went);
        for (E e : some) {
            Set<E> undone = in ? nextWent : nextCame;
            Set<E> done = in ? nextCame : nextWent;
            if (!undone.remove(e) && base.contains(e) != in) {
                done.add(e);
            }
        }
        Chosen<E> next = new Chosen<>(base, nextCame, nextWent);
        return nextCame.size() + nextWent.size() > APART ? of(next) : next;
    }

    private Chosen<E> anew(Collection<E> some, boolean in) {
        Set<E> next = new HashSet<>(this);
        if (in) {
            next.addAll(some);
        } else {
            some.forEach(next::remove);
        }
        return new Chosen<>(next, Set.of(), Set.of());
    }

    @Override
    public boolean contains(@Nullable Object o) {
        return came.contains(o) || (base.contains(o) && !went.contains(o));
    }

    @Override
    public int size() {
        return base.size() - went.size() + came.size();
    }

    @Override
    public Iterator<E> iterator() {
        // an iterator of a stream cannot remove, so nobody changes what others hold
        return Stream.concat(base.stream().filter(e -> !went.contains(e)), came.stream())
                .iterator();
    }
}
