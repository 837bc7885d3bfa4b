package dev.reseat.servers;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/// Marks tests on the one [RaftCluster] that all such classes share: it takes longer to start than
/// most of them take to run. A lifecycle or test method gets it as its parameter.
///
/// It has the steerable plugins of [LabPlugins] in the catalog and on every node: both engines in
/// `v1.0.0` and `v1.1.0`, the auth method in `v1.0.0`. A test brings its own mounts, and leaves
/// three running, unsealed nodes behind, with no plugin steered and every file in its place.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RealServer
@RealPlugins
@ExtendWith(SharedClusterStart.class)
public @interface SharedCluster {}
