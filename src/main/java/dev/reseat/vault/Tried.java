package dev.reseat.vault;

/// What was asked when something failed.
///
/// @param method HTTP method
/// @param address the server asked
/// @param path with `/v1/` and without secrets
public record Tried(String method, NodeAddress address, String path) {
    @Override
    public String toString() {
        return method + " " + address + path;
    }
}
