package dev.reseat;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Which room may know which, and what none may do. Rules about rooms that are still empty hold already.
class ArchitectureTest {
    @SuppressWarnings("NullAway.Init")
    private static JavaClasses all;

    @BeforeAll
    static void read() {
        all =
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("dev.reseat");
        assertTrue(all.size() > 80, "the compiled classes are not where they are looked for");
    }

    private static void holds(ArchRule rule) {
        rule.allowEmptyShould(true).check(all);
    }

    /// What of our own a room may import besides itself.
    private static void mayKnow(String room, List<String> others, String because) {
        DescribedPredicate<JavaClass> foreign =
                resideInAPackage("dev.reseat..")
                        .and(DescribedPredicate.not(resideInAPackage("dev.reseat." + room + "..")));
        for (String other : others) {
            foreign =
                    foreign.and(
                            DescribedPredicate.not(resideInAPackage("dev.reseat." + other + "..")));
        }
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.reseat." + room + "..")
                        .should()
                        .dependOnClassesThat(foreign.as("a room other than " + others))
                        .because(because));
    }

    /// A library that only these rooms may use.
    private static void onlyIn(String library, List<String> rooms, String because) {
        String[] allowed = rooms.stream().map(r -> "dev.reseat." + r + "..").toArray(String[]::new);
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages(allowed)
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage(library)
                        .because(because));
    }

    @Test
    void vaultKnowsTheJdkOnly() {
        holds(
                classes()
                        .that()
                        .resideInAPackage("dev.reseat.vault..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("dev.reseat.vault..", "java..", "org.jspecify..")
                        .because("the field's nouns outlive every library"));
    }

    @Test
    void reloadKnowsVaultAndTheJdkOnly() {
        holds(
                classes()
                        .that()
                        .resideInAPackage("dev.reseat.reload..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                "dev.reseat.reload..",
                                "dev.reseat.vault..",
                                "java..",
                                "org.jspecify..")
                        .because(
                                "a run is planned and judged the same in the window, without it and in a test"));
    }

    @Test
    void clientKnowsVaultOnly() {
        mayKnow("client", List.of("vault"), "the wire carries what it is told and judges nothing");
    }

    @Test
    void practiceKnowsNoOtherRoom() {
        mayKnow(
                "practice",
                List.of(),
                "practice and client agree through recorded exchanges only, so they share no mistake");
    }

    @Test
    void historyKnowsVaultAndReload() {
        mayKnow("history", List.of("vault", "reload"), "it keeps runs and asks no server");
    }

    @Test
    void windowKnowsVaultAndReload() {
        mayKnow(
                "ui",
                List.of("vault", "reload"),
                "views show snapshots and runs, wherever these come from");
    }

    @Test
    void nobodyKnowsTheApp() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.reseat.app..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.reseat.app..")
                        .because("the app puts the rooms together and is the last to know"));
    }

    @Test
    void screensKnowNeitherEachOtherNorTheShell() {
        holds(
                slices().matching("dev.reseat.ui.(*)..")
                        .should()
                        .notDependOnEachOther()
                        .ignoreDependency(
                                DescribedPredicate.alwaysTrue(),
                                resideInAPackage("dev.reseat.ui.kit.."))
                        .because("a screen can be read, changed and tested alone"));
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.reseat.ui.*..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.reseat.ui")
                        .because("the shell knows its screens, not the other way round"));
        holds(
                noClasses()
                        .that()
                        .resideInAPackage("dev.reseat.ui.kit..")
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage("dev.reseat.ui..")
                                        .and(
                                                DescribedPredicate.not(
                                                        resideInAPackage("dev.reseat.ui.kit.."))))
                        .because("the kit serves every screen and knows none"));
    }

    @Test
    void librariesStayInTheirRooms() {
        List<String> window = List.of("ui", "app");
        for (String library :
                List.of("javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp..")) {
            onlyIn(library, window, "everything else runs without a window");
        }
        onlyIn("okhttp3..", List.of("client"), "one room talks to servers");
        onlyIn(
                "tools.jackson..",
                List.of("client", "practice", "history", "app"),
                "records and nouns do not know how they are written down");
        onlyIn("java.sql..", List.of("history", "app"), "one room knows the disk's language");
        onlyIn("picocli..", List.of("app"), "one room knows the command line");
        onlyIn("ch.qos.logback..", List.of("app"), "others log by System.Logger");
    }

    @Test
    void noneUsesTheOldToolkitsOrOtherHttpClients() {
        holds(
                noClasses()
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                "java.awt..",
                                "javax.swing..",
                                "java.net.http..",
                                "com.sun.net.httpserver..")
                        .because(
                                "AWT starts a second toolkit; another client would not keep to one send; the JDK's server never"
                                        + " notices a line that was cut"));
    }

    @Test
    void onlyTheAppEntersTheWindowsThreadOrEndsTheProcess() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.reseat.app..")
                        .should()
                        .callMethodWhere(
                                target(owner(name("javafx.application.Platform")))
                                        .and(target(name("runLater"))))
                        .because("what was published is the only door to the window's thread"));
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackage("dev.reseat.app..")
                        .should()
                        .callMethodWhere(
                                target(owner(name("java.lang.System"))).and(target(name("exit"))))
                        .orShould()
                        .callMethodWhere(
                                target(owner(name("java.lang.Runtime"))).and(target(name("halt"))))
                        .orShould()
                        .accessFieldWhere(
                                target(owner(name("java.lang.System"))).and(target(name("out"))))
                        .orShould()
                        .accessFieldWhere(
                                target(owner(name("java.lang.System"))).and(target(name("err"))))
                        .because(
                                "a request may be out, and standard output belongs to the command line"));
    }

    @Test
    void nobodySleeps() {
        holds(
                noClasses()
                        .that()
                        .resideOutsideOfPackages("dev.reseat.app..", "dev.reseat.practice..")
                        .should()
                        .callMethodWhere(
                                target(owner(name("java.lang.Thread"))).and(target(name("sleep"))))
                        .because("time is handed in, so that tests can let it pass"));
    }

    @Test
    void namesSayWhatAThingIs() {
        holds(
                classes()
                        .should()
                        .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                        .andShould()
                        .haveNameNotMatching(".*[.$]Abstract[A-Z].*")
                        .because("such a name says that nobody knew"));
        holds(
                methods()
                        .should()
                        .notHaveName("getInstance")
                        .because("what is needed is handed to the constructor"));
    }

    @Test
    void nothingStaticChanges() {
        holds(
                fields().that()
                        .areStatic()
                        .should()
                        .beFinal()
                        .because("a second run in the same process starts as clean as the first"));
    }

    @Test
    void packagesHaveNoCycles() {
        holds(
                slices().matching("dev.reseat.(**)")
                        .should()
                        .beFreeOfCycles()
                        .because("a part that cannot be taken out cannot be understood alone"));
    }
}
