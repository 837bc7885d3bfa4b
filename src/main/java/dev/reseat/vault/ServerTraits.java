package dev.reseat.vault;

/// What a server of one product and version does with a reload and what it can show. Everything that asks "which server is
/// this?" asks here; the rows with their sources are in [TraitsTable].
///
/// @param product which server
/// @param version by its own word
/// @param known false where the version is newer than the table or hidden, so that the nearest older row stands in
/// @param globalScope what `scope: global` does
/// @param standbys whether standbys run plugins, and whose word their readings are
/// @param standbyLearnsTune whether a standby that runs plugins learns a tuned version without a restart
/// @param afterFailure what a failed reload leaves
/// @param byName what a reload by plugin name does with the mounts after a failing one, and with names that match nothing
/// @param running whether mounts tell what they run (from Vault 1.12)
/// @param pins whether the catalog has pins (from Vault 1.16)
/// @param namespaces whether a namespace header is honoured; where not, it is silently ignored and the root is hit
/// @param authByPath whether auth mounts can be reloaded by path (from Vault 1.11; before, a success that does nothing)
/// @param jsonStrings how many strings a request body may have, keys included; 0 for no such limit
public record ServerTraits(
        Product product,
        ServerVersion version,
        boolean known,
        GlobalScope globalScope,
        Standbys standbys,
        boolean standbyLearnsTune,
        AfterFailure afterFailure,
        ByName byName,
        boolean running,
        boolean pins,
        boolean namespaces,
        boolean authByPath,
        int jsonStrings) {

    /// What a server does when asked for a cluster-wide reload.
    public enum GlobalScope {
        /// The field is never looked at: this node only (OpenBao to 2.7.1).
        IGNORED,
        /// Accepted with 202, and this node only (Vault Community: its cluster-wide part is empty).
        ANSWERED_WITHOUT_DOING,
        /// The active node reloads and answers, the others follow; nothing reports them (OpenBao from 2.7.2).
        EVERY_NODE,
        /// Written down and sent on; a status by id counts opaque participants (Vault Enterprise).
        DISPATCHED
    }

    /// What standbys do with plugins.
    public enum Standbys {
        /// They run none and pass requests on: the active node is the whole truth.
        RUN_NO_PLUGINS,
        /// They run their own and answer for themselves (OpenBao from 2.5, unless switched off).
        ANSWER_FOR_THEMSELVES,
        /// They run their own, but their mount table is replicated and proves nothing about them (Vault Enterprise).
        SHOW_REPLICATED_STATE
    }

    /// What a failed reload leaves of a mount that worked.
    public enum AfterFailure {
        /// The next request starts it again, on the old version if that is what still starts.
        HEALS,
        /// It answers 404 until a reload at that node succeeds (OpenBao 2.7.2).
        STAYS_DEAD
    }

    /// What a reload by name does.
    public enum ByName {
        /// Stops at the first failing mount; a name that matches nothing is a silent success.
        STOPS_SILENT,
        /// Stops at the first failing mount; unknown names are errors (OpenBao from 2.6).
        STOPS_STRICT,
        /// Stops at the first failing mount; a name that matches nothing gets a warning (Vault from 1.16).
        STOPS_WARNS,
        /// Goes on after a failing mount; a name that matches nothing gets a warning (Vault from 1.20).
        CONTINUES_WARNS
    }

    /// Product and version for people.
    public String label() {
        return product.label() + (version.hidden() ? "" : " " + version.text());
    }

    /// Whether nodes besides the active one run plugins.
    public boolean othersRunPlugins() {
        return standbys != Standbys.RUN_NO_PLUGINS;
    }

    /// Whether a cluster-wide reload may be offered: only where the server does one.
    public boolean offersGlobal() {
        return globalScope == GlobalScope.EVERY_NODE || globalScope == GlobalScope.DISPATCHED;
    }

    /// Whether a reload by name also resets the connections of database plugins (Vault from 1.16, with its warning for
    /// names that match nothing).
    public boolean databasesByName() {
        return warnsOfNothing();
    }

    /// Whether a name that matches nothing gets a warning, so that no warning means something was done.
    public boolean warnsOfNothing() {
        return byName == ByName.STOPS_WARNS || byName == ByName.CONTINUES_WARNS;
    }

    /// The same traits after a standby has been seen to pass on what it would answer itself (`disable_standby_reads`).
    public ServerTraits withStandbys(Standbys seen) {
        return new ServerTraits(
                product,
                version,
                known,
                globalScope,
                seen,
                standbyLearnsTune,
                afterFailure,
                byName,
                running,
                pins,
                namespaces,
                authByPath,
                jsonStrings);
    }
}
