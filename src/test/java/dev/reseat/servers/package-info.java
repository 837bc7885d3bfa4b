/// Real servers for tests: the `bao` binary, dev servers and three-node clusters on loopback, real
/// external plugins, and a plain HTTP caller to look at them with. Begin at [RealServer],
/// [DevServer], [RaftCluster] and [LabPlugins]. It imports the JDK, JUnit and Jackson, and none of
/// Reseat's own rooms: what it sees must not depend on what it is there to check.
package dev.reseat.servers;
