package dev.reseat.servers;

import org.opentest4j.TestAbortedException;

/// Says that this machine can't bring what a test against a real server needs. On a person's
/// machine such tests are skipped with the reason; where `CI=true` is set they fail, because there
/// a skipped test would look like a passed one.
final class Missing {
    private Missing() {}

    /// The exception to throw: an aborted test, or a failure under `CI=true`.
    static RuntimeException because(String reason) {
        return inCi()
                ? new IllegalStateException(reason + " (CI=true: not skipped)")
                : new TestAbortedException(reason);
    }

    private static boolean inCi() {
        return "true".equalsIgnoreCase(System.getenv("CI"));
    }
}
