package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.FindHolder;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever is signed in who they are. */
@RestController
class MeController {

    private final Accounts accounts;
    private final FindHolder findHolder;

    MeController(Accounts accounts, FindHolder findHolder) {
        this.accounts = accounts;
        this.findHolder = findHolder;
    }

    @GetMapping("/api/me")
    Me me(Actor actor) {
        return accounts.ofPerson(actor.id())
                .flatMap(account -> findHolder.of(account).map(holder -> Me.of(account, holder)))
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
