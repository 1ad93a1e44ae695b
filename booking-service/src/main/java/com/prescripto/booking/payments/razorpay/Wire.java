package com.prescripto.booking.payments.razorpay;

import com.razorpay.RazorpayException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client below Razorpay's library. The library has one, static, with timeouts of a minute, and no way to give one
 * request a header of its own; so ours takes its place, once, and finds what is particular to a call with the thread that
 * makes it.
 */
final class Wire {

    private static final String IDEMPOTENCY = "X-Refund-Idempotency";
    private static final int IDLE = 5;
    private static final Duration KEPT = Duration.ofSeconds(20);
    private static final ThreadLocal<Call> CALL = new ThreadLocal<>();

    private static boolean laid;

    private Wire() {}

    /** A request of the library's. */
    interface Asking<T> {
        T ask() throws RazorpayException;
    }

    /**
     * What is particular to a call.
     *
     * @param base where it goes instead of Razorpay; null sends it to Razorpay
     * @param refundKey asked for again with it, a refund is made once
     */
    record Call(@Nullable HttpUrl base, @Nullable String refundKey, Duration connectTimeout, Duration readTimeout) {

        <T> T make(Asking<T> asking) throws RazorpayException {
            CALL.set(this);
            try {
                return asking.ask();
            } finally {
                CALL.remove();
            }
        }
    }

    /** Puts our client in the library's place. Before its first request; again does nothing. */
    static synchronized void lay() {
        if (laid) {
            return;
        }
        var client = new OkHttpClient.Builder()
                // Asking again is our business: we know which key makes it safe.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .connectionPool(new ConnectionPool(IDLE, KEPT.toSeconds(), TimeUnit.SECONDS))
                .addInterceptor(Wire::send)
                .build();
        try {
            var field = Class.forName("com.razorpay.ApiUtils").getDeclaredField("client");
            field.setAccessible(true);
            field.set(null, client);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Razorpay's library is not the one we know", e);
        }
        laid = true;
    }

    private static Response send(Interceptor.Chain chain) throws IOException {
        var call = CALL.get();
        if (call == null) {
            throw new IOException("nothing is asked of Razorpay but through its gateway");
        }
        return chain.withConnectTimeout(millis(call.connectTimeout()), TimeUnit.MILLISECONDS)
                .withReadTimeout(millis(call.readTimeout()), TimeUnit.MILLISECONDS)
                .withWriteTimeout(millis(call.readTimeout()), TimeUnit.MILLISECONDS)
                .proceed(request(chain.request(), call));
    }

    private static Request request(Request asked, Call call) {
        var request = asked.newBuilder();
        if (call.base() != null) {
            request.url(asked.url()
                    .newBuilder()
                    .scheme(call.base().scheme())
                    .host(call.base().host())
                    .port(call.base().port())
                    .build());
        }
        if (call.refundKey() != null) {
            request.header(IDEMPOTENCY, call.refundKey());
        }
        return request.build();
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }
}
