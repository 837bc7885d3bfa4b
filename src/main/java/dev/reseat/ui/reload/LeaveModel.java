package dev.reseat.ui.reload;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// What is asked before a connection or the window is left while a run is under way.
public final class LeaveModel {
    private final ReloadModel reload;
    private final ReadOnlyObjectWrapper<Optional<Question>> question =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper disconnectsLater = new ReadOnlyBooleanWrapper();
    private Optional<Runnable> afterwards = Optional.empty();

    /// @param closes whether the window is to close; else only the connection ends
    /// @param sure whether the person has said once that the line is to be cut, so that the next time it is
    record Question(Runnable leave, Runnable meanwhile, boolean closes, boolean sure) {}

    public LeaveModel(ReloadModel reload) {
        this.reload = reload;
        reload.stateProperty()
                .addListener((_, _, now) -> {
                    if (!now.underWay()) {
                        question.set(Optional.empty());
                        Optional<Runnable> then = afterwards;
                        stayAfterwards();
                        then.ifPresent(Runnable::run);
                    }
                });
    }

    /// Whether the connection may be ended at once. Where not, the person is asked, and what was wanted happens after the
    /// answer; the window stays as it is until then.
    ///
    /// @param leave ends it; cuts the line of a request that is out
    /// @return true where nothing is under way: nothing is asked and nothing is run
    public boolean mayDisconnect(Runnable leave) {
        return may(new Question(leave, () -> disconnectsLater.set(true), false, false));
    }

    /// Whether the window may be closed at once. Where not, the person is asked, and what was wanted happens after the answer.
    ///
    /// @param leave ends it; cuts the line of a request that is out
    /// @param meanwhile what to do while the run is finished in the background, as hiding the window; `leave` follows then
    /// @return true where nothing is under way: nothing is asked and nothing is run
    public boolean mayLeave(Runnable leave, Runnable meanwhile) {
        return may(new Question(leave, meanwhile, true, false));
    }

    private boolean may(Question asked) {
        if (!reload.stateProperty().get().underWay()) {
            return true;
        }
        question.set(Optional.of(asked));
        return false;
    }

    /// Goes on as if nothing had been asked.
    public void stay() {
        question.set(Optional.empty());
    }

    /// Leaves once the verdict has been said.
    public void finishFirst() {
        question.get()
                .ifPresent(q -> {
                    question.set(Optional.empty());
                    afterwards = Optional.of(q.leave());
                    q.meanwhile().run();
                });
    }

    /// Leaves at once when said twice.
    public void leaveAnyway() {
        question.get()
                .ifPresent(q -> {
                    if (q.sure()) {
                        question.set(Optional.empty());
                        q.leave().run();
                    } else {
                        question.set(
                                Optional.of(
                                        new Question(q.leave(), q.meanwhile(), q.closes(), true)));
                    }
                });
    }

    /// Takes back that one leaves once the verdict has been said.
    void stayAfterwards() {
        afterwards = Optional.empty();
        disconnectsLater.set(false);
    }

    /// Whether the connection ends by itself once the verdict has been said.
    ReadOnlyBooleanProperty disconnectsLaterProperty() {
        return disconnectsLater.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }
}
