/// The ports {@link dev.reseat.vault.SignIn} and {@link dev.reseat.vault.Cluster} over HTTP; the way in is
/// {@link dev.reseat.client.HttpSignIn}. Reads are repeated, redirected and cut short as reads may be; a reload has a line of
/// its own and leaves it once. Everything that servers answer is turned into words of {@code vault} here. Imports
/// {@code vault}, OkHttp, Jackson and the JDK.
package dev.reseat.client;
