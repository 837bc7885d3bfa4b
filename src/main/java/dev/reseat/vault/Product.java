package dev.reseat.vault;

/// Which server, and in which edition: they differ in what a reload does.
public enum Product {
    VAULT_COMMUNITY("Vault Community"),
    VAULT_ENTERPRISE("Vault Enterprise"),
    OPENBAO("OpenBao");

    private final String label;

    Product(String label) {
        this.label = label;
    }

    /// For people.
    public String label() {
        return label;
    }
}
