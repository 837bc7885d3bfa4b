package dev.reseat.practice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// One token, with what its policies allow.
final class Token {
    private final String id;
    private final String displayName;
    private final List<Policy> policies;
    private final AtomicInteger usesLeft;
    private final String home;
    private final Instant issued = Instant.now();
    private final String accessor = UUID.randomUUID().toString().replace("-", "").substring(0, 24);

    private Token(String id, String home, String displayName, List<Policy> policies, int uses) {
        this.id = id;
        this.home = home;
        this.displayName = displayName;
        this.policies = List.copyOf(policies);
        usesLeft = new AtomicInteger(uses);
    }

    static Token root(String id) {
        return new Token(id, "", "root", List.of(Policy.ROOT), 0);
    }

    static Token with(String id, String displayName, Policy... policies) {
        return new Token(id, "", displayName, List.of(policies), 0);
    }

    /// One that was made in a child namespace, where its policies lie too.
    Token at(String namespace) {
        return new Token(id, namespace, displayName, policies, usesLeft.get());
    }

    /// The namespace it was made in; empty for the root.
    String home() {
        return home;
    }

    static Token usableOnce(String id, Policy policy) {
        return new Token(id, "", "token", List.of(Policy.DEFAULT, policy), 1);
    }

    String id() {
        return id;
    }

    String displayName() {
        return displayName;
    }

    String accessor() {
        return accessor;
    }

    Instant issued() {
        return issued;
    }

    List<Policy> policies() {
        return policies;
    }

    boolean isRoot() {
        return policies.contains(Policy.ROOT);
    }

    /// Uses it up by one; false where there was none left.
    boolean use() {
        return usesLeft.get() == 0 || usesLeft.getAndUpdate(n -> n == 1 ? -1 : n) > 0;
    }
}
