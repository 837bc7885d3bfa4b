package dev.reseat.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/// The four ways in which one connection to a server uses lines. They share trust and, but for the reload, the pool.
final class Lines {
    /// How long a single read may take, whole.
    static final Duration SINGLE = Duration.ofSeconds(10);

    /// How long a list may stay silent while it comes.
    static final Duration SILENCE = Duration.ofSeconds(15);

    /// How long a list may take, whole: one that trickles for ever would hold up every later picture.
    static final Duration LIST = Duration.ofMinutes(3);

    /// How long a connection may take to stand.
    static final Duration CONNECT = Duration.ofSeconds(10);

    /// How large a list may be, in bytes.
    static final long LARGEST = 256L * 1024 * 1024;

    /// How large the answer to a single read may be, in bytes.
    static final long LARGEST_SINGLE = 4L * 1024 * 1024;

    private static final int IDLE_LINES = 8;

    private final Duration whole;
    private final Reach reach;
    private final OkHttpClient single;
    private final OkHttpClient list;
    private final OkHttpClient probe;
    private final OkHttpClient reload;

    /// @param trusting a client that trusts whom this connection trusts
    /// @param reach how servers are reached with it
    Lines(OkHttpClient trusting, Reach reach) {
        this(trusting, reach, LIST);
    }

    /// @param whole how long a list may take
    Lines(OkHttpClient trusting, Reach reach, Duration whole) {
        this.whole = whole;
        this.reach = reach;
        OkHttpClient quiet =
                trusting.newBuilder()
                        .followRedirects(false)
                        .followSslRedirects(false)
                        .authenticator(Authenticator.NONE)
                        .connectTimeout(CONNECT)
                        .connectionPool(new ConnectionPool(IDLE_LINES, 1, TimeUnit.MINUTES))
                        .build();
        this.single = quiet.newBuilder().callTimeout(SINGLE).build();
        this.list =
                quiet.newBuilder()
                        .readTimeout(SILENCE)
                        .writeTimeout(SILENCE)
                        .callTimeout(whole)
                        .build();
        this.probe =
                single.newBuilder()
                        .retryOnConnectionFailure(false)
                        .addNetworkInterceptor(new OneExchange())
                        .build();
        this.reload =
                quiet.newBuilder()
                        .protocols(List.of(Protocol.HTTP_1_1))
                        .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                        .retryOnConnectionFailure(false)
                        .socketFactory(new LivingSockets())
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .callTimeout(Duration.ZERO)
                        .pingInterval(Duration.ZERO)
                        .addNetworkInterceptor(new OneExchange())
                        .build();
    }

    /// How servers are reached with them.
    Reach reach() {
        return reach;
    }

    /// For reads of one thing.
    OkHttpClient single() {
        return single;
    }

    /// The limit that a list has met which ended after so long.
    Duration limitOfList(long nanos) {
        return nanos >= whole.toNanos() ? whole : SILENCE;
    }

    /// For whole lists, parsed while they come.
    OkHttpClient list() {
        return list;
    }

    /// For help requests, which are never repeated.
    OkHttpClient probe() {
        return probe;
    }

    /// For a reload: a line of its own, no limit, one send.
    OkHttpClient reload() {
        return reload;
    }

    /// Closes what is idle.
    void close() {
        single.connectionPool().evictAll();
    }
}
