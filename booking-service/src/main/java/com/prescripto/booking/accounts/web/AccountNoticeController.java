package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.FindHolder;
import com.prescripto.booking.accounts.MailedLink.Purpose;
import com.prescripto.booking.accounts.MintLink;
import com.prescripto.booking.clinic.Clinic;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a mail about an account has to say, asked for at the moment it is sent: events carry ids only. */
@Hidden
@RestController
@RequestMapping("/internal/accounts/{id}")
class AccountNoticeController {

    /** What a link is wanted for. */
    record LinkForm(@NotNull Purpose purpose) {}

    /** A fresh link's secret. */
    record LinkView(String token, Instant expiresAt) {

        static LinkView of(MintLink.Minted minted) {
            return new LinkView(minted.token().secret(), minted.expiresAt());
        }

        @Override
        public String toString() {
            return "LinkView[" + expiresAt + "]";
        }
    }

    private final Accounts accounts;
    private final FindHolder findHolder;
    private final MintLink mintLink;
    private final Clinic clinic;
    private final Clock clock;

    AccountNoticeController(Accounts accounts, FindHolder findHolder, MintLink mintLink, Clinic clinic, Clock clock) {
        this.accounts = accounts;
        this.findHolder = findHolder;
        this.mintLink = mintLink;
        this.clinic = clinic;
        this.clock = clock;
    }

    @GetMapping("/notice")
    AccountNotice notice(@PathVariable String id) {
        return accounts.find(new AccountId(id))
                .map(account -> AccountNotice.of(account, findHolder.of(account).orElse(null), clinic, clock.instant()))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }

    /** A link for one mail; refused when nobody waits for such a mail. */
    @PostMapping("/links")
    LinkView link(@PathVariable String id, @Valid @RequestBody LinkForm form) {
        return mintLink.mint(new AccountId(id), form.purpose())
                .map(LinkView::of)
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
