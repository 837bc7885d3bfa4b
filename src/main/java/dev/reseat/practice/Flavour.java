package dev.reseat.practice;

import java.util.List;

/// A kind of server that the practice cluster can play. The id is what a command line takes, the
/// title and the sentence are for people.
public final class Flavour {
    /// OpenBao 2.7.2, the one to begin with.
    public static final Flavour OPENBAO_2_7_2 =
            new Flavour(
                    "openbao-2.7.2",
                    "OpenBao 2.7.2",
                    "Every node answers for itself, a global reload reaches all of them, and a"
                            + " failed reload leaves the mount dead until one succeeds.",
                    new OpenBao272());

    /// Vault Community 1.15.
    public static final Flavour VAULT_1_15 =
            new Flavour(
                    "vault-1.15",
                    "Vault Community 1.15",
                    "Standbys run no plugins and forward everything; a failed mount starts again at"
                            + " its next request.",
                    new Vault115());

    /// Vault Enterprise 1.19, from documents.
    public static final Flavour VAULT_ENTERPRISE_1_19 =
            new Flavour(
                    "vault-enterprise-1.19",
                    "Vault Enterprise 1.19 (from documents)",
                    "Never recorded from a real server: performance standbys reload for themselves,"
                            + " and a global reload can be asked about by its id.",
                    new VaultEnterprise119());

    private final String id;
    private final String title;
    private final String sentence;
    private final Conduct conduct;

    private Flavour(String id, String title, String sentence, Conduct conduct) {
        this.id = id;
        this.title = title;
        this.sentence = sentence;
        this.conduct = conduct;
    }

    /// Every flavour, the one to begin with first.
    public static List<Flavour> all() {
        return List.of(OPENBAO_2_7_2, VAULT_1_15, VAULT_ENTERPRISE_1_19);
    }

    /// The flavour with that id.
    ///
    /// @throws IllegalArgumentException when there is none, with the ids that there are
    public static Flavour of(String id) {
        return all().stream()
                .filter(flavour -> flavour.id.equals(id))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "no flavour "
                                        + id
                                        + "; there are "
                                        + String.join(
                                                ", ", all().stream().map(Flavour::id).toList())));
    }

    /// Its short name, for example `openbao-2.7.2`.
    public String id() {
        return id;
    }

    /// Its name for people.
    public String title() {
        return title;
    }

    /// One sentence on what is special about it.
    public String sentence() {
        return sentence;
    }

    Conduct conduct() {
        return conduct;
    }

    @Override
    public String toString() {
        return id;
    }
}
