package dev.reseat.vault;

/// A node's API address, `https://bao-0.example.com:8200`, without a slash at the end. A user name and password before the
/// host are left out: they belong in no message, log or journal.
public record NodeAddress(String value) {
    public NodeAddress {
        value = ServerAddress.withoutUser(value.strip()).replaceAll("/+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
