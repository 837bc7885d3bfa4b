package dev.reseat.fakes;

import dev.reseat.vault.Mount;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NamespaceSweep;
import dev.reseat.vault.NamespaceSweep.Swept;
import dev.reseat.vault.NamespaceTree;
import dev.reseat.vault.NamespaceTree.Child;
import dev.reseat.vault.NamespaceTree.Closed;
import dev.reseat.vault.Part;
import dev.reseat.vault.PluginBuild;
import dev.reseat.vault.SealStatus;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/// Namespaces below the sample's: one whose mounts may not be read, one that is locked, one below which nothing may be
/// listed; in `team-payments/eu` two mounts need a reload.
public final class SpreadCluster {
    public static final Namespace TOP = new Namespace("team-payments");
    public static final Namespace EU = new Namespace("team-payments/eu");
    public static final Namespace CARDS = new Namespace("team-payments/eu/cards");
    public static final Namespace US = new Namespace("team-payments/us");
    public static final Namespace SECRET = new Namespace("team-payments/vip");
    private static final PluginBuild BUILTIN = new PluginBuild("v2.7.2+builtin.bao", "");

    private SpreadCluster() {}

    private static VaultFailure denied(String right) {
        return new VaultFailure.Denied(
                new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts"), right);
    }

    /// Which namespaces there are.
    public static NamespaceTree tree() {
        return new NamespaceTree(
                TOP,
                List.of(
                        new Child(EU, false),
                        new Child(CARDS, false),
                        new Child(US, true),
                        new Child(SECRET, false)),
                List.of(
                        new Closed(
                                SECRET,
                                denied("list on team-payments/vip/sys/namespaces"),
                                "list on team-payments/vip/sys/namespaces")),
                false);
    }

    /// Everything read that may be.
    public static NamespaceSweep sweep() {
        return new NamespaceSweep(
                known(tree()),
                List.of(
                        new Swept(
                                TOP, SampleCluster.full().secrets(), SampleCluster.full().auths()),
                        new Swept(
                                EU,
                                known(List.of(mount("kv"), mount("pki"))),
                                known(List.of(corp("corp"), corp("corp-guests")))),
                        new Swept(CARDS, known(List.of(mount("transit"))), known(List.of())),
                        new Swept(US, known(List.of()), known(List.of())),
                        new Swept(SECRET, unreadable(), unreadable())),
                true);
    }

    /// So many namespaces with five mounts each.
    public static NamespaceSweep wide(int namespaces) {
        List<Namespace> all =
                IntStream.range(0, namespaces)
                        .mapToObj(i -> new Namespace("team-payments/n%05d".formatted(i)))
                        .toList();
        return new NamespaceSweep(
                known(
                        new NamespaceTree(
                                TOP,
                                all.stream().map(n -> new Child(n, false)).toList(),
                                List.of(),
                                false)),
                all.stream()
                        .map(n ->
                                new Swept(
                                        n,
                                        known(
                                                List.of(
                                                        mount("kv"),
                                                        mount("pki"),
                                                        mount("ssh"),
                                                        mount("totp"))),
                                        known(List.of(corp("corp")))))
                        .toList(),
                true);
    }

    /// So many namespaces, each in another state: read, denied (nine of ten), and of the read ones now and then one that is
    /// sealed, gone, silent or was never asked, because a person cancelled.
    public static NamespaceSweep torn(int namespaces) {
        List<Swept> all =
                IntStream.range(0, namespaces)
                        .mapToObj(i -> torn(new Namespace("team-payments/n%05d".formatted(i)), i))
                        .toList();
        List<Child> children = all.stream().map(s -> new Child(s.namespace(), false)).toList();
        return new NamespaceSweep(
                known(new NamespaceTree(TOP, children, List.of(), false)), all, true);
    }

    private static Swept torn(Namespace n, int i) {
        Tried tried = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/mounts");
        if (i % 10 != 0) {
            return new Swept(n, unreadable(), unreadable());
        }
        return switch (i / 10 % 20) {
            case 3 -> failed(n, new VaultFailure.Sealed(tried, SealStatus.SEALED));
            case 7 -> failed(n, new VaultFailure.NotFound(tried, "namespace not found"));
            case 11 -> failed(n, new VaultFailure.TimedOut(tried, Duration.ofSeconds(10)));
            case 15 -> new Swept(n, new Part.Awaited<>(), new Part.Awaited<>());
            default ->
                    new Swept(
                            n,
                            known(List.of(mount("kv"), mount("pki"))),
                            known(List.of(corp("corp"))));
        };
    }

    private static Swept failed(Namespace n, VaultFailure why) {
        return new Swept(n, new Part.Unreadable<>(why, ""), new Part.Unreadable<>(why, ""));
    }

    private static <T> Part<T> known(T value) {
        return new Part.Known<>(value, SampleCluster.READ);
    }

    private static <T> Part<T> unreadable() {
        return new Part.Unreadable<>(denied("read on sys/mounts"), "read on sys/mounts");
    }

    private static Mount mount(String name) {
        return new Mount(MountPath.secret(name), name, name + "_1", "", "", BUILTIN, "supported");
    }

    private static Mount corp(String name) {
        return new Mount(
                MountPath.auth(name),
                "corp-sso",
                "auth_" + name,
                "",
                "v0.9.2",
                SampleCluster.CORP_OLD,
                "");
    }
}
