package dev.reseat.vault;

import java.util.List;

/// What a server itself says of one thing, in its own JSON. It is for eyes and for the clipboard: nothing in Reseat reads it,
/// and it is never kept on a disk.
///
/// Values that may be secrets are not in it; their names are. Servers (recorded and asked: OpenBao 2.7.2, Vault 1.15.4) show
/// the `args` that a plugin was registered with and the `options` of a mount word for word, whatever somebody has written
/// there. A plugin's `env` is never given out. The frame of an answer (`auth`, `wrap_info`, `lease_id`) is left out too.
///
/// @param asked the question as `GET /v1/sys/mounts/kv`; `one row of …` where the server gives a list only
/// @param json the object about this one thing, indented, in the server's order of fields
/// @param withheld where values were left out, as `args` or `options.password`; empty for most answers
/// @param declarative whether it is a row of the catalog that the server calls so: it stands in the server's configuration, and
///     is written again from there at the next SIGHUP or start. OpenBao from 2.5 says it of single rows, never in the list
public record Verbatim(
        String asked, Part<String> json, List<String> withheld, boolean declarative) {
    /// An answer on something that is not declarative.
    public Verbatim(String asked, Part<String> json, List<String> withheld) {
        this(asked, json, withheld, false);
    }

    public Verbatim {
        withheld = List.copyOf(withheld);
    }
}
