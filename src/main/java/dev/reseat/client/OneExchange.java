package dev.reseat.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.ByteString;

/// Lets each request out once. OkHttp repeats some requests by itself whatever its flags say (after 408, and after 503
/// with `Retry-After: 0`); here the second attempt finds the door closed, and the first answer is kept for the caller.
final class OneExchange implements Interceptor {
    private static final int CHUNK = 8192;

    /// So much of an answer is kept, in bytes. What comes after is read and thrown away: to hang up would cut the line of a
    /// reload.
    static final int KEPT = 8 * 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Sent sent = chain.request().tag(Sent.class);
        if (sent == null) {
            throw new IOException("a request without its mark is not sent");
        }
        if (!sent.begin()) {
            throw new IOException("a second send was refused");
        }
        Response response = chain.proceed(chain.request());
        sent.sign();
        try (InputStream in = response.body().byteStream()) {
            ByteArrayOutputStream kept = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                int room = KEPT - kept.size();
                kept.write(chunk, 0, Math.min(n, room));
                if (n > room) {
                    sent.overflows();
                } else {
                    sent.sign();
                }
            }
            sent.answered(response.code(), response.headers(), ByteString.of(kept.toByteArray()));
        }
        // The answer is kept; what OkHttp sees from here on gives it no reason for a second
        // attempt.
        return response.newBuilder()
                .code(200)
                .headers(Headers.of())
                .body(ResponseBody.create(new byte[0], null))
                .build();
    }
}
