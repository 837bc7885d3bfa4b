package dev.reseat.client;

import dev.reseat.vault.Tried;
import dev.reseat.vault.VaultFailure;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/// Turns what sockets and TLS throw into failures with words that a person can act on.
final class LineTrouble {
    /// In characters.
    private static final int LONGEST = 300;

    private LineTrouble() {}

    /// What an exception of the line stands for.
    ///
    /// @param limit how long was waited
    /// @param blot takes tokens out of what the other side sent
    /// @param reach how the server is reached
    static VaultFailure of(
            Tried tried, IOException trouble, Duration limit, Blot blot, Reach reach) {
        if (trouble instanceof CountedStream.TooLargeException large) {
            return new VaultFailure.TooLarge(tried, large.limit());
        }
        if (trouble instanceof SSLException) {
            return tls(tried, trouble, blot, reach.trusted());
        }
        if (trouble instanceof InterruptedIOException) {
            return new VaultFailure.TimedOut(tried, limit);
        }
        return new VaultFailure.Unreachable(
                tried, words(trouble, blot) + reach.through(tried.address()));
    }

    /// One clause for people on why a line could not be had or broke. What is no HTTP stands in the exception's message, be it
    /// an echo of the request.
    static String words(IOException trouble, Blot blot) {
        String words = blot.out(told(trouble));
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static String told(IOException trouble) {
        return switch (trouble) {
            case UnknownHostException _ -> "no such host";
            case NoRouteToHostException _ -> "no route to that host";
            case ConnectException e when has(e, "Connection refused") -> "connection refused";
            case SSLPeerUnverifiedException _ -> "the certificate is for another name";
            case SSLException e -> tlsWords(e);
            case InterruptedIOException _ -> "no answer in time";
            default -> "the line broke: " + message(trouble);
        };
    }

    private static VaultFailure tls(Tried tried, IOException trouble, Blot blot, String trusted) {
        if (speaksNoTls(trouble)) {
            return new VaultFailure.NotVault(tried, 0, "It speaks plain http here, not https.");
        }
        String from = unknownAuthority(trouble) ? " (trusted: " + trusted + ")" : "";
        return new VaultFailure.Untrusted(tried, words(trouble, blot) + from);
    }

    private static boolean speaksNoTls(IOException trouble) {
        return has(trouble, "Unsupported or unrecognized SSL message")
                || has(trouble, "plaintext connection?");
    }

    private static String tlsWords(SSLException trouble) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            if (t instanceof CertificateExpiredException) {
                return "the certificate has expired";
            }
            if (t instanceof CertificateNotYetValidException) {
                return "the certificate is not valid yet";
            }
        }
        if (unknownAuthority(trouble)) {
            return "no certificate authority that is trusted here has signed the certificate";
        }
        return "TLS failed: " + message(trouble);
    }

    private static boolean unknownAuthority(IOException trouble) {
        return has(trouble, "PKIX path building failed")
                || has(trouble, "unable to find valid certification path")
                // one with the same name is trusted, but has another key, as after a cluster was
                // made anew
                || has(trouble, "signature check failed");
    }

    private static boolean has(Throwable trouble, String part) {
        for (Throwable t = trouble; t != null; t = t.getCause()) {
            String message = t.getMessage();
            if (message != null && message.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static String message(Throwable trouble) {
        @Nullable String message = trouble.getMessage();
        return message == null ? trouble.getClass().getSimpleName() : message;
    }
}
