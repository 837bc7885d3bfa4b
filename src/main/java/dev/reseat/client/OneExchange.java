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
        try (InputStream in = new CountedStream(response.body().byteStream(), Lines.LARGEST)) {
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                whole.write(chunk, 0, n);
                sent.sign();
            }
            sent.answered(
                    new Sent.Whole(
                            response.code(),
                            response.headers(),
                            ByteString.of(whole.toByteArray())));
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
