package dev.reseat.screen;

import dev.reseat.ui.Toolkit;
import java.util.Arrays;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A person's mouse and keyboard, as the screen's server sees them. What they cause comes later: wait for it by [Eyes].
public final class Hands {
    /// A hand draws in so many strokes.
    private static final int STROKES = 6;

    private final Robot robot = Toolkit.on(Robot::new);

    /// The middle of a node, on the screen.
    public static Point2D middle(Node node) {
        return Toolkit.on(() -> {
            Bounds there = node.localToScreen(node.getLayoutBounds());
            return new Point2D(there.getCenterX(), there.getCenterY());
        });
    }

    /// A place of a node, on the screen.
    public static Point2D in(Node node, double x, double y) {
        return Toolkit.on(() -> node.localToScreen(x, y));
    }

    private void act(Runnable action) {
        Toolkit.on(() -> {
            action.run();
            return true;
        });
    }

    /// Moves the mouse somewhere, past a place beside it, so that things notice.
    public Hands moveTo(Point2D to) {
        act(() -> robot.mouseMove(to.add(-2, -1)));
        Eyes.frame();
        act(() -> robot.mouseMove(to));
        Eyes.frame();
        return this;
    }

    /// Moves the mouse onto a node.
    public Hands moveTo(Node node) {
        return moveTo(middle(node));
    }

    /// Clicks a place while keys are held down.
    public Hands click(Point2D at, KeyCode... held) {
        return click(at, MouseButton.PRIMARY, held);
    }

    /// Clicks a node while keys are held down.
    public Hands click(Node node, KeyCode... held) {
        return click(middle(node), held);
    }

    /// Asks for the menu of a place.
    public Hands menu(Point2D at) {
        return click(at, MouseButton.SECONDARY);
    }

    private Hands click(Point2D at, MouseButton button, KeyCode... held) {
        moveTo(at);
        act(() -> Arrays.stream(held).forEach(robot::keyPress));
        act(() -> {
            robot.mousePress(button);
            robot.mouseRelease(button);
        });
        act(() -> Arrays.stream(held).forEach(robot::keyRelease));
        Eyes.frame();
        return this;
    }

    /// Clicks a place twice, at once.
    public Hands doubleClick(Point2D at) {
        moveTo(at);
        act(() -> {
            for (int i = 0; i < 2; i++) {
                robot.mousePress(MouseButton.PRIMARY);
                robot.mouseRelease(MouseButton.PRIMARY);
            }
        });
        Eyes.frame();
        return this;
    }

    /// Draws from one place to another with the button held down, and lets go.
    public Hands drag(Point2D from, Point2D to, KeyCode... held) {
        moveTo(from);
        act(() -> Arrays.stream(held).forEach(robot::keyPress));
        act(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int i = 1; i <= STROKES; i++) {
            Point2D next = from.interpolate(to, i / (double) STROKES);
            act(() -> robot.mouseMove(next));
            Eyes.frame();
        }
        act(() -> robot.mouseRelease(MouseButton.PRIMARY));
        act(() -> Arrays.stream(held).forEach(robot::keyRelease));
        Eyes.frame();
        return this;
    }

    /// Turns the wheel where the mouse is.
    ///
    /// @param notches downwards; negative upwards
    public Hands wheel(int notches, KeyCode... held) {
        act(() -> Arrays.stream(held).forEach(robot::keyPress));
        act(() -> robot.mouseWheel(notches));
        act(() -> Arrays.stream(held).forEach(robot::keyRelease));
        Eyes.frame();
        return this;
    }

    /// Types keys together: all are pressed in order, then let go.
    public Hands keys(KeyCode... together) {
        act(() -> Arrays.stream(together).forEach(robot::keyPress));
        act(() -> {
            for (int i = together.length - 1; i >= 0; i--) {
                robot.keyRelease(together[i]);
            }
        });
        Eyes.frame();
        return this;
    }

    /// Waits until everything done so far has reached the window: a key that means nothing by itself is the last of it.
    public void settled(Stage window) {
        boolean[] come = {false};
        EventHandler<KeyEvent> last = e -> come[0] |= e.getCode() == KeyCode.CONTROL;
        act(() -> window.addEventFilter(KeyEvent.KEY_RELEASED, last));
        keys(KeyCode.CONTROL);
        Eyes.until("the last key", () -> come[0]);
        act(() -> window.removeEventFilter(KeyEvent.KEY_RELEASED, last));
    }
}
