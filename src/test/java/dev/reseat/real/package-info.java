/// Reseat's own client, planner and runner against real servers: what they read, send, prove and
/// say is compared with what the servers' command line prints, what their audit files hold and what
/// the plugins tell from inside. Begin at [Operator], who does what a person does. Imports Reseat's
/// rooms and the servers of the tests.
package dev.reseat.real;
