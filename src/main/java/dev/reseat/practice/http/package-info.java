/// A small HTTP/1.1 server on loopback: one virtual thread reads each connection, another answers.
///
/// The JDK's own server never notices that a client has hung up while it is still working, and just
/// that is what the practice cluster must notice. Begin with [dev.reseat.practice.http.Loopback].
/// Imports the JDK only; nobody but the practice cluster uses it.
@org.jspecify.annotations.NullMarked
package dev.reseat.practice.http;
