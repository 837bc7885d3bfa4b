package dev.reseat.app;

/// Starts Reseat.
public final class Main {
    private Main() {}

    /// Entry of the process.
    public static void main(String[] args) {
        System.out.println("Reseat on " + Runtime.version());
    }
}
