package dev.reseat.practice;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// How one kind of server behaves where kinds differ. Each flavour is one small class of this.
interface Conduct {
    /// The version it says it is, for example `2.7.2`.
    String version();

    /// What its nodes are called before their number.
    String nodePrefix();

    /// The version of the engines that are part of the server itself.
    String coreVersion();

    /// The plugins that are built in.
    List<CatalogRow> builtins();

    /// The texts of its error answers.
    Texts texts();

    /// Adds what only this kind says of its health.
    void describeHealth(ObjectNode health, boolean standby);

    /// Adds what only this kind says of its leader.
    void describeLeader(ObjectNode leader, boolean active);

    /// The name and value of the field that says when it was built.
    List<String> built();

    /// The status of `sys/health` at a standby, and the query parameter that changes it.
    default Standby standby() {
        return new Standby(429, "standbycode");
    }

    /// See [#standby()].
    record Standby(int status, String parameter) {}

    /// Whether standbys answer reads and local reloads by themselves, with plugin processes of
    /// their own.
    boolean standbysAnswer();

    /// Whether a standby shows what runs at itself; else the shared mount table, as the active node
    /// wrote it.
    default boolean standbysShowTheirOwn() {
        return standbysAnswer();
    }

    /// Whether `sys/host-info` at a standby is a redirect rather than an answer.
    boolean hostInfoRedirects();

    /// Whether it can be asked about replication.
    boolean tellsReplication();

    /// Whether the namespace header counts.
    boolean namespaces();

    /// Adds what only this kind says of a namespace.
    default void describeNamespace(ObjectNode info, String uuid, boolean locked) {}

    /// Whether a database connection says which version of its plugin runs.
    default boolean tellsRunningDatabase() {
        return false;
    }

    /// Whether a reload keeps all lists of mounts and other reloads waiting until its end.
    boolean listsWaitForReload();

    /// Whether a mount whose reload failed stays dead until a reload succeeds; else the next
    /// request starts again what ran before.
    boolean failureKills();

    /// Whether names that match nothing reloadable are refused.
    boolean refusesOddNames();

    /// The status of any reload that failed.
    int failedReload();

    /// The status of a reload with scope global.
    int global();

    /// Whether standbys follow a reload with scope global.
    boolean globalReachesStandbys();

    /// What a reload by name says when it matched nothing.
    default Optional<String> warningWhenNothingMatched() {
        return Optional.empty();
    }

    /// Whether the outcome of a global reload can be asked by its id.
    default boolean reportsReloads() {
        return false;
    }

    /// Whether answers say `mount_type`.
    default boolean saysMountType() {
        return false;
    }

    /// The status of the redirect that takes doubled slashes out of a path.
    int redirect();

    /// Whether the lists of names leave out plugins that have versioned rows only.
    boolean namesLackVersionedRows();

    /// Whether single catalog rows say `oci` and `declarative`.
    boolean saysOci();

    /// Whether a sha256 must have its 32 bytes to be registered.
    boolean measuresSha();

    /// The most JSON strings that a body may hold, keys included.
    int stringLimit();
}
