package dev.reseat.history;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import dev.reseat.reload.Expectation;
import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.reload.ReloadTarget;
import dev.reseat.reload.RunId;
import dev.reseat.reload.Step;
import dev.reseat.vault.Answer;
import dev.reseat.vault.MountPath;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.NodeAddress;
import dev.reseat.vault.Probe;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.node.ObjectNode;

/// Plans and events as JSON text, the same on disk and in an export. The annotations sit on mix-ins here, so that the types
/// themselves stay free of any format. A field that is missing is an error, not a null.
///
/// No token can get in: no type below [ReloadPlan] or [ReloadEvent] holds a `Token` (a test walks them), and a `Wire` leaves
/// the token's header out by its definition.
final class StoredJson {
    /// The sealed types whose cases are told apart by [Kinds#FIELD].
    static final List<Class<?>> SEALED =
            List.of(
                    ReloadEvent.class,
                    Answer.class,
                    Probe.class,
                    Expectation.class,
                    ReloadTarget.class,
                    Step.class);

    private static final JsonMapper MAPPER = mapper();

    private StoredJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Kinds.FIELD)
    private interface ByKind {}

    /// Makes a record of one component its bare text. The parameter names the one that Jackson looks for.
    @SuppressWarnings("UnusedVariable")
    private abstract static class ValueText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        ValueText(String value) {}

        @JsonValue
        abstract String value();
    }

    @SuppressWarnings("UnusedVariable")
    private abstract static class PathText {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        PathText(String path) {}

        @JsonValue
        abstract String path();
    }

    /// Plans of before have no accessors: where there is none, none is written. The same holds for nodes that may be unlisted.
    @SuppressWarnings("UnusedMethod")
    private interface AccessorIfTold {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String accessor();
    }

    @SuppressWarnings("UnusedMethod")
    private interface UnlistedIfAny {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        String unlisted();
    }

    private static JsonMapper mapper() {
        JsonMapper.Builder builder =
                JsonMapper.builder()
                        // Only record components: methods such as isAuth() are worked out, not
                        // stored.
                        .changeDefaultVisibility(
                                v -> v.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .disable(
                                EnumFeature.WRITE_ENUMS_USING_TO_STRING,
                                EnumFeature.READ_ENUMS_USING_TO_STRING)
                        .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                        .registerSubtypes(Kinds.all().toArray(NamedType[]::new));
        SEALED.forEach(type -> builder.addMixIn(type, ByKind.class));
        return builder.addMixIn(RunId.class, ValueText.class)
                .addMixIn(MountPath.class, ValueText.class)
                .addMixIn(NodeAddress.class, ValueText.class)
                .addMixIn(Namespace.class, PathText.class)
                .addMixIn(PlannedMount.class, AccessorIfTold.class)
                .addMixIn(ReloadPlan.Origin.class, UnlistedIfAny.class)
                .build();
    }

    /// The mapper, for reports that build a larger document.
    static JsonMapper plain() {
        return MAPPER;
    }

    /// A plan as text.
    static String of(ReloadPlan plan) {
        return MAPPER.writeValueAsString(plan);
    }

    /// An event as text.
    static String of(ReloadEvent event) {
        return MAPPER.writeValueAsString(event);
    }

    /// Reads a plan.
    ///
    /// @throws tools.jackson.core.JacksonException if it is none
    static ReloadPlan plan(String json) {
        JsonNode plan = MAPPER.readTree(json);
        plan.path("mounts").forEach(mount -> usual(mount, "accessor"));
        usual(plan.path("origin"), "unlisted");
        return MAPPER.treeToValue(plan, ReloadPlan.class);
    }

    /// What was left out, or not thought of yet.
    private static void usual(JsonNode node, String field) {
        if (node instanceof ObjectNode object && !object.has(field)) {
            object.put(field, "");
        }
    }

    /// Reads an event.
    ///
    /// @throws tools.jackson.core.JacksonException if it is none
    static ReloadEvent event(String json) {
        return MAPPER.readValue(json, ReloadEvent.class);
    }
}
