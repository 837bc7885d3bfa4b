package dev.reseat.screen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Tests on a real screen of X11, with the toolkit's real windows, for what its headless platform cannot do.
///
/// They run in a process of their own (`mvn verify`, or `mvn test-compile surefire:test@screen` for these alone), where Xvfb is
/// installed; elsewhere they are skipped, but for a build that decides whether a change lands.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("screen")
@ExtendWith(ScreenOn.class)
public @interface OnScreen {}
