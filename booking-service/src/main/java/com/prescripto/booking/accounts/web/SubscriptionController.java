package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.ChooseMails;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.accounts.Subscription;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Giving up a kind of mail by a link that stands in it, signed in or not. Looking changes nothing: programs that check mails
 * for danger follow every link in them.
 */
@RestController
class SubscriptionController {

    /** A kind of mail, and whether it is wanted. */
    @Schema(name = "Subscription")
    record SubscriptionView(OptionalMail kind, boolean wanted) {}

    @Schema(name = "SubscriptionChange")
    record SubscriptionForm(@NotNull Boolean wanted) {}

    private final ChooseMails chooseMails;

    SubscriptionController(ChooseMails chooseMails) {
        this.chooseMails = chooseMails;
    }

    @GetMapping("/api/subscriptions/{token}")
    SubscriptionView subscription(@PathVariable String token) {
        var link = link(token);
        return chooseMails
                .find(link)
                .map(account -> view(account, link))
                .orElseThrow(SubscriptionController::noLinkOfOurs);
    }

    @PutMapping("/api/subscriptions/{token}")
    SubscriptionView choose(@PathVariable String token, @Valid @RequestBody SubscriptionForm form) {
        if (!chooseMails.choose(link(token), form.wanted())) {
            throw noLinkOfOurs();
        }
        return subscription(token);
    }

    /** One click in the mail program (RFC 8058): it posts {@code List-Unsubscribe=One-Click}, in whatever form. */
    @Hidden
    @PostMapping("/api/unsubscribe/{token}")
    ResponseEntity<Void> unsubscribe(@PathVariable String token) {
        if (!chooseMails.choose(link(token), false)) {
            throw noLinkOfOurs();
        }
        return ResponseEntity.ok().build();
    }

    /** For a mail program that knows no better than to open the same address: the page that asks. */
    @Hidden
    @GetMapping("/api/unsubscribe/{token}")
    ResponseEntity<Void> page(@PathVariable String token) {
        // In the fragment, which no browser sends on to anybody.
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/unsubscribe#" + link(token).value()))
                .build();
    }

    private static Subscription link(String token) {
        return Subscription.parse(token).orElseThrow(SubscriptionController::noLinkOfOurs);
    }

    private static SubscriptionView view(Account account, Subscription link) {
        return new SubscriptionView(link.kind(), account.mails().wants(link.kind()));
    }

    private static Refusal noLinkOfOurs() {
        return new Refusal(ProblemType.LINK_EXPIRED);
    }
}
