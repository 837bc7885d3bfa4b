package dev.reseat.reload;

/// How a set of mounts is cut into requests. Each choice has its price, which the plan states.
public enum Pace {
    /// One mount first, then five, then lists of fifty: little is hit before the first bad sign.
    CAREFUL,
    /// A request for every mount: the smallest harm, and a shared process is restarted once per mount.
    ONE_BY_ONE,
    /// Lists as large as the server takes: fastest, and a line that breaks hits everything in the list.
    TOGETHER
}
