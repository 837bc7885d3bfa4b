/// The practice cluster: five servers on loopback HTTP inside this process that answer like
/// recorded ones.
///
/// Begin with [dev.reseat.practice.PracticeCluster]; [dev.reseat.practice.Flavour] says which
/// server it plays and [dev.reseat.practice.BadDay] what goes wrong. It imports the JDK and Jackson
/// only and never meets the client: they agree through recorded exchanges alone, so they can't
/// share a mistake.
@org.jspecify.annotations.NullMarked
package dev.reseat.practice;
