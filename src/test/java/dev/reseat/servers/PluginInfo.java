package dev.reseat.servers;

import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.databind.JsonNode;

/// What a steerable plugin says about itself from inside, whatever the server's mount table says.
///
/// @param pid its process id
/// @param processStarted when that process started
/// @param backendMade when this mount's backend was made: a reload makes a new one
/// @param factoryNumber the number of that making within the process, from 1
/// @param version what was built into it; empty for none
public record PluginInfo(
        long pid, Instant processStarted, Instant backendMade, int factoryNumber, String version) {

    static PluginInfo of(JsonNode data) {
        return new PluginInfo(
                data.path("pid").asLong(),
                OffsetDateTime.parse(data.path("process_started").asString()).toInstant(),
                OffsetDateTime.parse(data.path("backend_made").asString()).toInstant(),
                data.path("factory_number").asInt(),
                data.path("version").asString());
    }
}
