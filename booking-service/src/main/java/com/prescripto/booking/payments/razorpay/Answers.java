package com.prescripto.booking.payments.razorpay;

import com.prescripto.booking.payments.PaymentGateway.Away;
import com.prescripto.booking.payments.PaymentGateway.Refused;
import com.razorpay.RazorpayException;
import java.util.Set;

/** Which errors of Razorpay's mean no, and which mean later. */
final class Answers {

    private static final int FIRST_ERROR = 400;
    private static final int FIRST_OF_SERVER = 500;
    private static final int CONFLICT = 409;

    /** Keys that are not accepted, haste, and a request they waited for in vain: ours to mend, and then it works. */
    private static final Set<Integer> LATER = Set.of(401, 403, 408, 425, 429);

    private Answers() {}

    static RuntimeException meaning(RazorpayException error) {
        var status = error.getStatusCode();
        var message = String.valueOf(error.getMessage());
        var isNo = status >= FIRST_ERROR && status < FIRST_OF_SERVER && !LATER.contains(status);
        // A conflict is a request with the same key that is still in progress, unless they say that it was another.
        if (!isNo || (status == CONFLICT && !message.contains("Different request"))) {
            return new Away("Razorpay is away: " + (status == 0 ? message : "status " + status), error);
        }
        var code = error.getErrorResponse() == null ? "HTTP_" + status : error.getCode();
        return new Refused(code, message);
    }
}
