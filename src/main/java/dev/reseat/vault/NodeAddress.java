package dev.reseat.vault;

/// A node's API address, `https://bao-0.example.com:8200`, without a slash at the end.
public record NodeAddress(String value) {
    public NodeAddress {
        value = value.strip().replaceAll("/+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
