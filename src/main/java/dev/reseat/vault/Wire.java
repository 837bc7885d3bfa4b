package dev.reseat.vault;

import java.util.List;

/// One request exactly as it goes over the line, but for the secrets: the preview, every *Copy as*, the journal and the
/// POST itself show this one value.
///
/// @param method HTTP method
/// @param path with `/v1/`
/// @param headers all headers set on purpose, in order, without the token
/// @param body JSON text, sent byte for byte as UTF-8
public record Wire(String method, String path, List<Header> headers, String body) {
    /// One header line.
    public record Header(String name, String value) {}

    public Wire {
        headers = List.copyOf(headers);
    }
}
