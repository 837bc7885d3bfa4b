package dev.reseat.ui.live;

import dev.reseat.vault.ClusterSnapshot;
import dev.reseat.vault.VaultFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Lets the picture refresh by itself: asks for readings when they are due. It has no clock hand of its own: whoever owns it
/// calls [#tick()], once a second or so. For the window's thread only.
public final class LiveModel {
    private final InstantSource clock;
    private final Consumer<Depth> read;
    private final BooleanSupplier lineHeld;
    private final ReadOnlyObjectWrapper<LiveState> state =
            new ReadOnlyObjectWrapper<>(new LiveState.Paused());
    private Tempo tempo = Tempo.FRESH;
    private Attention attention = Attention.LOOKED_AT;
    private boolean connected;
    private boolean paused;
    private boolean reloading;
    private boolean out;
    private boolean reading;
    private int usesLeft;
    private Optional<Instant> tokenEnds = Optional.empty();

    /// @param read begins a reading; its end is told by [#ended(Reading, ClusterSnapshot)]
    /// @param lineHeld whether a reload's line is still held, as one that has been silent for too long for its run to wait
    public LiveModel(InstantSource clock, Consumer<Depth> read, BooleanSupplier lineHeld) {
        this.clock = clock;
        this.read = read;
        this.lineHeld = lineHeld;
    }

    /// A connection was made; it begins live, whatever the one before was.
    public void begin() {
        forget();
        connected = true;
        show();
    }

    /// Something else of the same connection is read from now on; a pause stays a pause.
    public void enter() {
        tempo = Tempo.FRESH;
        reading = false;
        show();
    }

    /// The connection has ended.
    public void end() {
        forget();
    }

    private void forget() {
        tempo = Tempo.FRESH;
        connected = false;
        paused = false;
        reading = false;
        out = false;
        usesLeft = 0;
        tokenEnds = Optional.empty();
    }

    /// Time has passed: what is due is asked for.
    public void tick() {
        if (!connected || reading) {
            return;
        }
        if (out != lineHeld.getAsBoolean()) {
            out = !out;
            show();
        }
        if (!paused && !held() && usesLeft == 0) {
            tempo.due(clock.instant(), attention).ifPresent(read);
        }
    }

    /// Whether a reload may be out, so that whole lists would wait behind it.
    public boolean held() {
        return reloading || out;
    }

    /// A reading has begun, by this model's wish or a person's.
    public void began() {
        reading = true;
    }

    /// A reading has ended.
    ///
    /// @param last its last snapshot, nothing carried over into it
    public void ended(Reading ended, ClusterSnapshot last) {
        reading = false;
        // lists that had to wait for a reload prove nothing about the server
        Reading counted = held() && ended.line().isEmpty() ? ended.withoutListTrouble() : ended;
        tempo = tempo.after(counted);
        last.token()
                .known()
                .ifPresent(t -> {
                    usesLeft = t.usesLeft();
                    tokenEnds = t.expiry();
                });
        show();
    }

    /// Stops or goes on; a person's will.
    public void pauseOrGoOn() {
        if (!connected) {
            return;
        }
        paused = !paused;
        show();
        tick();
    }

    /// How closely the window is looked at.
    public void attend(Attention now) {
        attention = now;
        show();
    }

    /// Whether a reload is under way: until it has ended nothing is read from here.
    public void hold(boolean reloadUnderWay) {
        reloading = reloadUnderWay;
        show();
    }

    private void show() {
        state.set(now());
    }

    private LiveState now() {
        if (paused || !connected) {
            return new LiveState.Paused();
        }
        if (held()) {
            return new LiveState.Held();
        }
        Optional<Reading> last = tempo.line() > 0 ? tempo.nodes() : tempo.all();
        Optional<VaultFailure> trouble =
                tempo.line() > 0
                        ? last.flatMap(Reading::line)
                        : tempo.lists() > 0 ? last.flatMap(Reading::lists) : Optional.empty();
        if (trouble.isPresent() && last.isPresent()) {
            return failing(last.get(), trouble.get());
        }
        if (usesLeft > 0) {
            return new LiveState.Spared(usesLeft);
        }
        return new LiveState.Live(
                tempo.allEvery(attention),
                tempo.nodesEvery(attention),
                tempo.all().map(Reading::took).orElse(Duration.ZERO));
    }

    private LiveState failing(Reading last, VaultFailure why) {
        Instant now = clock.instant();
        boolean over =
                why instanceof VaultFailure.TokenRefused
                        && tokenEnds.filter(end -> !now.isBefore(end)).isPresent();
        Optional<Instant> next =
                usesLeft > 0 ? Optional.empty() : Optional.of(tempo.next(now, attention));
        return new LiveState.Failing(why, over, tempo.line() > 0, last.endedAt(), next);
    }

    /// Whether the picture keeps itself fresh, and if not, why.
    public ReadOnlyObjectProperty<LiveState> stateProperty() {
        return state.getReadOnlyProperty();
    }
}
