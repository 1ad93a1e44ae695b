package com.prescripto.booking.payments.web;

import com.prescripto.booking.payments.HearWebhooks;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where Razorpay tells of payments by itself. The answer comes when the event is stored; it is worked on after, since they
 * wait for five seconds only, and stop telling after a day without an answer.
 */
@Hidden
@RestController
class WebhookController {

    /** Theirs have a few thousand bytes; anybody can call here. */
    private static final int LARGEST = 256 * 1024;

    private static final int LONGEST_ID = 100;

    private final HearWebhooks hearWebhooks;
    private final Executor beside;

    WebhookController(HearWebhooks hearWebhooks, @Qualifier("applicationTaskExecutor") Executor beside) {
        this.hearWebhooks = hearWebhooks;
        this.beside = beside;
    }

    @PostMapping("/api/payments/razorpay/webhook")
    void hear(
            HttpServletRequest request,
            @RequestHeader(name = "X-Razorpay-Signature", defaultValue = "") String signature,
            @RequestHeader(name = "x-razorpay-event-id", required = false) @Nullable String eventId)
            throws IOException {
        // The signature is over the bytes as they came.
        var body = request.getInputStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new Refusal(ProblemType.PAYLOAD_TOO_LARGE);
        }
        if (!hearWebhooks.isSigned(body, signature)) {
            throw new Refusal(ProblemType.WRONG_SIGNATURE);
        }
        // The header is not signed: the id says what was told before only together with the body.
        var known = eventId == null || eventId.length() > LONGEST_ID ? "" : eventId + "_";
        var id = known + hash(body);
        var text = new String(body, StandardCharsets.UTF_8);
        if (hearWebhooks.store(id, text)) {
            beside.execute(() -> hearWebhooks.work(id, text));
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
