package dev.reseat.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks tests that need real external plugins, which Go builds. The first one is built before the
/// first of them; where that can't be done they are skipped with the reason, and under `CI=true`
/// they fail. A test with plugins carries [RealServer] too.
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Tag("real")
@ExtendWith(RealPluginsCondition.class)
public @interface RealPlugins {}
