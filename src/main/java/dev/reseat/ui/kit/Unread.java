package dev.reseat.ui.kit;

import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NamespaceTree.Closed;
import dev.reseat.vault.Part;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A namespace of a sweep that was not read, or not whole.
///
/// @param kind what stood in the way; of several the gravest
/// @param said what could not be read and why, a sentence each; never empty
public record Unread(Namespace namespace, Kind kind, List<Notice> said) {
    /// What stands in the way of reading a namespace, the gravest first.
    public enum Kind {
        SEALED(Tone.DANGER_OUTLINE),
        DENIED(Tone.ATTENTION),
        LOCKED(Tone.ATTENTION),
        SLOW(Tone.ATTENTION),
        FAILED(Tone.ATTENTION),
        GONE(Tone.NEUTRAL),
        NOT_ASKED(Tone.NEUTRAL),
        PARTLY(Tone.NEUTRAL),
        BELOW(Tone.NEUTRAL);

        private final Tone tone;

        Kind(Tone tone) {
            this.tone = tone;
        }

        /// The kind in a word or two, without a reason.
        public Mark mark() {
            return new Mark(word(), tone, "");
        }

        private String word() {
            return switch (this) {
                case SEALED -> Messages.text("unread.sealed");
                case DENIED -> Messages.text("unread.denied");
                case LOCKED -> Messages.text("unread.locked");
                case SLOW -> Messages.text("unread.slow");
                case FAILED -> Messages.text("unread.failed");
                case GONE -> Messages.text("unread.gone");
                case NOT_ASKED -> Messages.text("unread.notAsked");
                case PARTLY -> Messages.text("unread.partly");
                case BELOW -> Messages.text("unread.below");
            };
        }

        static Kind of(VaultFailure why) {
            return switch (why) {
                case VaultFailure.Denied _,
                        VaultFailure.TokenRefused _,
                        VaultFailure.TokenWithheld _ ->
                        DENIED;
                case VaultFailure.Sealed _ -> SEALED;
                case VaultFailure.NotFound _ -> GONE;
                case VaultFailure.TimedOut _, VaultFailure.Unreachable _ -> SLOW;
                case VaultFailure.Untrusted _,
                        VaultFailure.Standby _,
                        VaultFailure.NotOffered _,
                        VaultFailure.RateLimited _,
                        VaultFailure.Rejected _,
                        VaultFailure.NotVault _,
                        VaultFailure.NamespaceIgnored _,
                        VaultFailure.TooLarge _ ->
                        FAILED;
            };
        }
    }

    public Unread {
        said = List.copyOf(said);
    }

    /// All of a sweep, in the order of its tree. What is still awaited counts only once the reading is over.
    public static List<Unread> of(NamespaceSweep sweep) {
        Found found = new Found();
        sweep.namespaces().forEach(swept -> found.add(swept, sweep.ended()));
        sweep.tree().known().ifPresent(found::add);
        return found.all();
    }

    /// How many there are of each kind, the gravest first.
    public static Map<Kind, List<Unread>> byKind(List<Unread> all) {
        Map<Kind, List<Unread>> kinds = new TreeMap<>();
        all.forEach(u -> kinds.computeIfAbsent(u.kind(), _ -> new ArrayList<>()).add(u));
        return kinds;
    }

    /// What has been found so far, by namespace.
    private static final class Found {
        private final Map<Namespace, Set<Kind>> kinds = new LinkedHashMap<>();
        private final Map<Namespace, List<Notice>> said = new LinkedHashMap<>();

        void add(Swept swept, boolean ended) {
            Namespace n = swept.namespace();
            String name = n.label();
            if (!swept.asked()) {
                if (ended) {
                    String sentence = Messages.text("unread.notAsked.why", name);
                    add(n, Kind.NOT_ASKED, new Notice(sentence, "", Tone.ATTENTION));
                }
            } else if (swept.secrets() instanceof Part.Unreadable<?> s
                    && swept.auths() instanceof Part.Unreadable<?> a
                    && s.why().brief().equals(a.why().brief())) {
                add(n, "sweep.both", s);
            } else {
                add(n, "sweep.secrets", swept.secrets());
                add(n, "sweep.auths", swept.auths());
            }
        }

        private void add(Namespace n, String what, Part<?> part) {
            Notice.unreadable(Messages.text(what, n.label()), part)
                    .ifPresent(notice -> add(n, kind(part), notice));
        }

        private static Kind kind(Part<?> part) {
            return part instanceof Part.Unreadable<?> u ? Kind.of(u.why()) : Kind.PARTLY;
        }

        void add(NamespaceTree tree) {
            for (NamespaceTree.Child child : tree.below()) {
                @Nullable Set<Kind> known = kinds.get(child.namespace());
                // a lock is the reason for whatever was answered, and no reason where all was
                if (child.locked() && known != null) {
                    String sentence = Messages.text("unread.locked.why", child.namespace().label());
                    add(child.namespace(), Kind.LOCKED, new Notice(sentence, "", Tone.ATTENTION));
                    known.removeIf(k -> k != Kind.LOCKED);
                }
            }
            for (Closed c : tree.closed()) {
                String name = c.namespace().label();
                String sentence = Messages.text("sweep.closed", name, c.why().brief());
                Notice notice = new Notice(sentence, c.why().advice(), Tone.ATTENTION);
                add(c.namespace(), Kind.BELOW, notice);
            }
        }

        private void add(Namespace n, Kind kind, Notice notice) {
            kinds.computeIfAbsent(n, _ -> EnumSet.noneOf(Kind.class)).add(kind);
            said.computeIfAbsent(n, _ -> new ArrayList<>()).add(notice);
        }

        List<Unread> all() {
            List<Unread> all = new ArrayList<>();
            said.forEach((n, notices) -> {
                Set<Kind> own = kinds.getOrDefault(n, Set.of());
                all.add(new Unread(n, own.iterator().next(), notices));
            });
            return List.copyOf(all);
        }
    }
}
