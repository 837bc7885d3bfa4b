package dev.reseat.ui.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.reseat.fakes.FakeCluster;
import dev.reseat.fakes.FakePractice;
import dev.reseat.fakes.FakeSignIn;
import dev.reseat.fakes.SampleCluster;
import dev.reseat.ui.kit.Connection;
import dev.reseat.ui.kit.Threads;
import dev.reseat.vault.Environment;
import dev.reseat.vault.Namespace;
import dev.reseat.vault.Offer;
import dev.reseat.vault.Offer.Sourced;
import dev.reseat.vault.ServerAddress;
import dev.reseat.vault.SignIn;
import dev.reseat.vault.Token;
import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

class ConnectModelTest {
    private static final Offer OFFER =
            new Offer(
                    new Sourced<>("https://bao.eu.example.com:8200", "BAO_ADDR"),
                    new Sourced<>(new Token("s.offered"), "~/.vault-token"),
                    new Sourced<>("team-payments", "BAO_NAMESPACE"),
                    null);

    private final List<Connection> made = new ArrayList<>();
    private final FakePractice practice = new FakePractice();
    private final FakeSignIn working = FakeSignIn.to(new FakeCluster(SampleCluster.full()));

    private ConnectModel model(SignIn signIn, Offer offer, Executor background) {
        return new ConnectModel(
                signIn, offer, practice, new Threads(Runnable::run, background), made::add);
    }

    private ConnectModel model(SignIn signIn, Offer offer) {
        return model(signIn, offer, Runnable::run);
    }

    @Test
    void theOfferFillsTheFormAndItsTokenSignsInAtItsAddress() {
        ConnectModel model = model(working, OFFER);
        model.signIn();
        assertEquals(List.of("s.offered"), working.tokens());
        assertEquals("bao.eu.example.com", made.getFirst().name());
        assertEquals(Environment.PRODUCTION, made.getFirst().environment());
    }

    @Test
    void anOfferedTokenIsNeverSentToAnotherAddress() {
        ConnectModel model = model(working, OFFER);
        model.form().address().set("https://evil.example.com:8200");
        model.signIn();
        assertEquals(List.of(), working.tokens());
        assertEquals(
                "Type a token: the server asks for one.",
                model.problemProperty().get().orElseThrow().what());
    }

    @Test
    void aTypedTokenGoesBeforeTheOfferedOneAndIsForgottenAfterwards() {
        ConnectModel model = model(working, OFFER);
        model.form().token().set("s.typed");
        model.signIn();
        assertEquals(List.of("s.typed"), working.tokens());
        assertEquals("", model.form().token().get());
    }

    @Test
    void aFailureIsASentenceWithWhatWasTriedAndWhatToDo() {
        Tried tried = new Tried("GET", SampleCluster.ADDRESS, "/v1/sys/health");
        ConnectModel model =
                model(
                        FakeSignIn.failing(
                                new VaultFailure.Unreachable(tried, "Connection refused")),
                        OFFER);
        model.signIn();
        Problem problem = model.problemProperty().get().orElseThrow();
        assertEquals("No server answers at https://bao.eu.example.com:8200.", problem.what());
        assertEquals("GET https://bao.eu.example.com:8200/v1/sys/health", problem.tried());
        assertEquals(
                "Check the address and port, and whether a VPN or proxy is needed.",
                problem.advice());
        assertEquals("Connection refused", problem.words());
        assertFalse(model.busyProperty().get());
        assertEquals(List.of(), made);
    }

    @Test
    void anAddressThatCannotBeOneIsSaidBeforeAnythingIsSent() {
        ConnectModel model = model(working, Offer.NOTHING);
        model.form().address().set("vault.example.com");
        model.look();
        Sight.Nowhere sight = assertInstanceOf(Sight.Nowhere.class, model.sightProperty().get());
        assertTrue(sight.hint().startsWith("Begin the address with https://"), sight.hint());
        assertEquals(List.of(), working.greeted());
    }

    @Test
    void aMissingCertificateFileIsSaidBeforeAnythingIsSent() {
        ConnectModel model = model(working, OFFER);
        model.form().caCertificate().set("/nowhere/ca.pem");
        model.signIn();
        assertTrue(model.problemProperty().get().orElseThrow().what().contains("/nowhere/ca.pem"));
        assertEquals(List.of(), working.tokens());
    }

    @Test
    void theServerIsLookedAtInTheTypedNamespace() {
        ConnectModel model = model(working, OFFER);
        model.look();
        assertInstanceOf(Sight.Met.class, model.sightProperty().get());
        assertEquals(new Namespace("team-payments"), working.greeted().getFirst().namespace());
    }

    @Test
    void anAnswerAboutAnAddressThatIsNoLongerTypedIsDropped() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ConnectModel model = model(working, OFFER, waiting::add);
        model.look();
        model.form().address().set("https://other.example.com:8200");
        waiting.remove().run();
        assertInstanceOf(Sight.Nowhere.class, model.sightProperty().get());
    }

    @Test
    void aSecondPressWhileBusyDoesNothing() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ConnectModel model = model(working, OFFER, waiting::add);
        model.signIn();
        model.signIn();
        model.startPractice("openbao-2.7.2", "none");
        assertTrue(model.busyProperty().get());
        assertEquals(1, waiting.size());
    }

    @Test
    void aServerOnThisComputerIsLocalAndAnyOtherCountsAsProduction() {
        ConnectModel model = model(working, Offer.NOTHING);
        model.form().address().set("http://127.0.0.1:8200");
        assertEquals(Environment.LOCAL, model.environmentProperty().get());
        model.form().address().set("https://127.example.com:8200");
        assertEquals(Environment.PRODUCTION, model.environmentProperty().get());
    }

    @Test
    void aHostWithAnUnderscoreNamesItsConnection() {
        ConnectModel model = model(working, Offer.NOTHING);
        model.form().address().set("https://vault_prod:8200");
        model.form().token().set("s.typed");
        model.signIn();
        assertEquals("vault_prod", made.getFirst().name());
        assertEquals(Environment.PRODUCTION, made.getFirst().environment());
    }

    @Test
    void aChosenEnvironmentOutlivesACorrectedPort() {
        ConnectModel model = model(working, Offer.NOTHING);
        model.form().address().set("https://localhost:820");
        model.environmentProperty().set(Environment.PRODUCTION);
        model.form().address().set("https://localhost:8200");
        assertEquals(Environment.PRODUCTION, model.environmentProperty().get());
    }

    @Test
    void anotherHostNeverLowersWhatWasChosenAndMayRaiseIt() {
        ConnectModel model = model(working, Offer.NOTHING);
        model.form().address().set("https://bao.example.com:8200");
        model.environmentProperty().set(Environment.STAGING);
        model.form().address().set("https://localhost:8200");
        assertEquals(Environment.STAGING, model.environmentProperty().get());
        model.form().address().set("https://other.example.com:8200");
        assertEquals(Environment.PRODUCTION, model.environmentProperty().get());
    }

    @Test
    void theDiskIsAskedForTheCertificateInTheBackgroundOnly() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        ConnectModel model = model(working, OFFER, waiting::add);
        model.form().caCertificate().set("/nowhere/ca.pem");
        model.look();
        assertInstanceOf(Sight.Looking.class, model.sightProperty().get());
        waiting.remove().run();
        Sight.Nowhere sight = assertInstanceOf(Sight.Nowhere.class, model.sightProperty().get());
        assertTrue(sight.hint().contains("/nowhere/ca.pem"), sight.hint());
        assertEquals(List.of(), working.greeted());
    }

    @Test
    void aSignInThatEndsInAnErrorLeavesTheWindowUsable() {
        SignIn broken =
                new SignIn() {
                    @Override
                    public Greeting greet(ServerAddress server) {
                        throw new AssertionError("not asked here");
                    }

                    @Override
                    public Outcome signIn(ServerAddress server, Token token) {
                        throw new StackOverflowError();
                    }
                };
        ConnectModel model = model(broken, OFFER);
        model.signIn();
        assertFalse(model.busyProperty().get());
        assertTrue(model.problemProperty().get().isPresent());
    }

    @Test
    void aPracticeClusterThatThrowsLeavesTheWindowUsable() {
        Practice broken =
                new Practice() {
                    @Override
                    public List<Entry> flavours() {
                        return practice.flavours();
                    }

                    @Override
                    public List<Entry> badDays() {
                        return practice.badDays();
                    }

                    @Override
                    public Started start(String flavourId, String badDayId) {
                        throw new IllegalStateException("no port left");
                    }

                    @Override
                    public void stop() {}
                };
        Threads here = new Threads(Runnable::run, Runnable::run);
        ConnectModel model = new ConnectModel(working, Offer.NOTHING, broken, here, made::add);
        model.startPractice("openbao-2.7.2", "none");
        assertFalse(model.busyProperty().get());
        assertEquals(
                "Signing in failed inside Reseat; the log says how.",
                model.problemProperty().get().orElseThrow().what());
    }

    @Test
    void practisingSignsInToThePracticeClusterUnderItsName() {
        ConnectModel model = model(working, Offer.NOTHING);
        model.startPractice("openbao-2.7.2", "none");
        assertTrue(practice.running());
        assertEquals(Environment.PRACTICE, made.getFirst().environment());
        assertEquals("Practice cluster", made.getFirst().name());
    }
}
