package dev.reseat.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.reload.PlannedMount;
import dev.reseat.reload.ReloadChoice;
import dev.reseat.reload.ReloadEvent;
import dev.reseat.reload.ReloadPlan;
import dev.reseat.vault.Token;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.jsontype.NamedType;

/// The format on disk: complete, stable and without secrets.
class StoredJsonTest {
    /// A plan and events as version 1 of the file had them, one per line. Never edited; what is new gets lines of its own.
    private static List<String> golden() throws Exception {
        try (InputStream in = StoredJsonTest.class.getResourceAsStream("journal-v1.jsonl")) {
            assertNotNull(in);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static ReloadPlan byPlugin() {
        ReloadPlan p = Samples.plan();
        return new ReloadPlan(
                p.id(),
                p.origin(),
                new ReloadChoice(Samples.plugin(), p.choice().scope(), p.choice().pace()),
                p.mounts(),
                p.nodes(),
                p.steps(),
                p.leftOut(),
                p.interrupted(),
                p.checks());
    }

    /// Every type that a plan or an event can hold, by its records' components and sealed types' cases.
    private static Set<Class<?>> stored() {
        Set<Class<?>> found = new HashSet<>();
        List<Type> todo = new ArrayList<>(List.of(ReloadPlan.class, ReloadEvent.class));
        while (!todo.isEmpty()) {
            Type next = todo.removeLast();
            if (next instanceof ParameterizedType p) {
                todo.addAll(List.of(p.getActualTypeArguments()));
            } else if (next instanceof Class<?> c && found.add(c)) {
                Stream.of(c.isRecord() ? c.getRecordComponents() : new RecordComponent[0])
                        .forEach(r -> todo.add(r.getGenericType()));
                if (c.isSealed()) {
                    todo.addAll(List.of(c.getPermittedSubclasses()));
                }
            }
        }
        return found;
    }

    /// The classes of a value and of everything in it.
    private static void classesIn(Object value, Set<Class<?>> into) throws Exception {
        into.add(value.getClass());
        if (value instanceof List<?> list) {
            for (Object o : list) {
                classesIn(o, into);
            }
        } else if (value.getClass().isRecord()) {
            for (RecordComponent r : value.getClass().getRecordComponents()) {
                Object part = r.getAccessor().invoke(value);
                if (part != null) {
                    classesIn(part, into);
                }
            }
        }
    }

    @Test
    void everyRecordThatCanBeStoredHasASampleAndComesBackEqual() throws Exception {
        Set<Class<?>> sampled = new HashSet<>();
        for (ReloadPlan plan : List.of(Samples.plan(), byPlugin())) {
            classesIn(plan, sampled);
            assertEquals(plan, StoredJson.plan(StoredJson.of(plan)));
        }
        for (ReloadEvent event : Samples.events()) {
            classesIn(event, sampled);
            assertEquals(event, StoredJson.event(StoredJson.of(event)));
        }
        Set<Class<?>> missing =
                stored().stream().filter(Class::isRecord).collect(Collectors.toSet());
        missing.removeAll(sampled);
        assertEquals(Set.of(), missing);
    }

    /// Plans of before have none.
    @Test
    void theAccessorOfAMountIsKeptWhereItIsTold() {
        PlannedMount m = Samples.plan().mounts().getFirst();
        PlannedMount told =
                new PlannedMount(
                        m.path(),
                        m.plugin(),
                        m.before(),
                        m.configuredVersion(),
                        m.expectation(),
                        "hello_1a2b");
        ReloadPlan p = Samples.plan();
        ReloadPlan plan =
                new ReloadPlan(
                        p.id(),
                        p.origin(),
                        p.choice(),
                        List.of(told),
                        p.nodes(),
                        List.of(),
                        p.leftOut(),
                        p.interrupted(),
                        p.checks());
        assertEquals(plan, StoredJson.plan(StoredJson.of(plan)));
        assertEquals("", StoredJson.plan(StoredJson.of(p)).mounts().getFirst().accessor());
    }

    @Test
    void everyCaseOfASealedTypeHasItsOwnName() {
        Set<Class<?>> named =
                Kinds.all().stream().map(NamedType::getType).collect(Collectors.toSet());
        Set<Class<?>> sealed =
                stored().stream().filter(Class::isSealed).collect(Collectors.toSet());
        assertEquals(new HashSet<>(StoredJson.SEALED), sealed);
        for (Class<?> type : sealed) {
            Set<String> names = new TreeSet<>();
            for (Class<?> kind : type.getPermittedSubclasses()) {
                assertTrue(named.contains(kind), kind + " has no name");
                Kinds.all().stream()
                        .filter(n -> n.getType() == kind)
                        .forEach(n -> names.add(n.getName()));
            }
            assertEquals(
                    type.getPermittedSubclasses().length,
                    names.size(),
                    type + " has names twice: " + names);
        }
    }

    @Test
    void noTypeThatIsStoredCanHoldAToken() {
        assertFalse(stored().contains(Token.class));
        // A bare Object could hold anything.
        assertFalse(stored().contains(Object.class));
    }

    @Test
    void versionOneStillReadsAndMeansTheSame() throws Exception {
        List<String> lines = golden();
        assertEquals(Samples.plan(), StoredJson.plan(lines.get(0)));
        assertEquals(byPlugin(), StoredJson.plan(lines.get(1)));
        List<ReloadEvent> events = lines.stream().skip(2).map(StoredJson::event).toList();
        assertEquals(Samples.events(), events);
    }

    @Test
    void whatIsWrittenNowIsVersionOneToTheLetter() throws Exception {
        List<String> now =
                new ArrayList<>(List.of(StoredJson.of(Samples.plan()), StoredJson.of(byPlugin())));
        Samples.events().forEach(e -> now.add(StoredJson.of(e)));
        assertEquals(String.join("\n", golden()), String.join("\n", now));
    }

    /// A constant may be added here. One that is renamed or taken away needs an answer for the journals that hold it.
    @Test
    void theConstantsOnDiskKeepTheirNames() {
        Set<String> names = new TreeSet<>();
        stored().stream()
                .filter(Class::isEnum)
                .forEach(e ->
                        names.add(
                                e.getSimpleName()
                                        + " "
                                        + Stream.of(e.getEnumConstants())
                                                .map(String::valueOf)
                                                .collect(Collectors.joining(" "))));
        assertEquals(
                Set.of(
                        "AfterFailure HEALS STAYS_DEAD",
                        "ByName STOPS_SILENT STOPS_STRICT STOPS_WARNS CONTINUES_WARNS",
                        "Cause PERSON BAD_SIGN GATE DISK CRASH",
                        "GlobalScope IGNORED ANSWERED_WITHOUT_DOING EVERY_NODE DISPATCHED",
                        "Level PASS WARNING STOP",
                        "NodeRole ACTIVE STANDBY PERFORMANCE_STANDBY UNKNOWN",
                        "Pace CAREFUL ONE_BY_ONE TOGETHER",
                        "PluginType AUTH SECRET DATABASE",
                        "Product VAULT_COMMUNITY VAULT_ENTERPRISE OPENBAO",
                        "ReloadScope LOCAL GLOBAL",
                        "Role CANARY FEW LIST BY_NAME",
                        "Standbys RUN_NO_PLUGINS ANSWER_FOR_THEMSELVES SHOW_REPLICATED_STATE",
                        "Word UNKNOWN REFUSED NOTHING_MATCHED FAILED PARTIAL LOCAL_ONLY DISPATCHED ACCEPTED VERIFIED"),
                names);
    }

    @Test
    void aMissingFieldOrAnUnknownKindIsAnErrorAndNotANull() {
        assertThrows(
                JacksonException.class,
                () ->
                        StoredJson.event(
                                "{\"kind\":\"intended\",\"number\":1,\"at\":\"2026-01-01T00:00:00Z\"}"));
        assertThrows(
                JacksonException.class,
                () -> StoredJson.event("{\"kind\":\"teleported\",\"number\":1}"));
        assertThrows(JacksonException.class, () -> StoredJson.event("{\"number\":1}"));
    }
}
