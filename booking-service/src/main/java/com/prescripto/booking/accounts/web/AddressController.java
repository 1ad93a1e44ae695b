package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.ConfirmAddress;
import com.prescripto.booking.accounts.LinkToken;
import com.prescripto.booking.accounts.Origin;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Shows that the mail to an account's address is read. */
@RestController
class AddressController {

    /** The secret of the mailed link. */
    @Schema(name = "AddressConfirmation")
    record ConfirmationForm(@NotNull @Size(max = 100) String token) {

        @Override
        public String toString() {
            return "ConfirmationForm[hidden]";
        }
    }

    private final Accounts accounts;
    private final ConfirmAddress confirmAddress;

    AddressController(Accounts accounts, ConfirmAddress confirmAddress) {
        this.accounts = accounts;
        this.confirmAddress = confirmAddress;
    }

    /** Confirms the address; again, it changes nothing. */
    @PostMapping(path = "/api/address-confirmations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ApiResponse(responseCode = "204", useReturnTypeSchema = true)
    ResponseEntity<Void> confirm(@Valid @RequestBody ConfirmationForm form) {
        if (!LinkToken.parse(form.token()).map(confirmAddress::confirm).orElse(false)) {
            throw new Refusal(ProblemType.LINK_EXPIRED);
        }
        return ResponseEntity.noContent().build();
    }

    /** Has another link mailed to whoever is signed in, unless their address is confirmed. */
    @PostMapping("/api/me/address-confirmation")
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    ResponseEntity<Void> sendAgain(Actor actor, Origin from) {
        var account = accounts.ofPerson(actor.id()).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
        confirmAddress.askAgain(account, from).ifPresent(wait -> {
            throw SessionAnswers.tooManyTries(wait);
        });
        return ResponseEntity.accepted().build();
    }
}
