package com.prescripto.booking.accounts.web;

import com.prescripto.booking.accounts.Account;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.ChooseMails;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.kernel.Actor;
import com.prescripto.booking.platform.ProblemType;
import com.prescripto.booking.platform.Refusal;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which mails whoever is signed in wants, of those that one can do without. */
@RestController
@RequestMapping("/api/me/preferences")
class PreferencesController {

    /**
     * What is wanted. A field is absent where people of the role do not get such mails; in a change, an absent one stays.
     *
     * @param reminders before a patient's visits
     * @param agenda a doctor's visits of the day
     */
    @Schema(name = "Preferences")
    record Preferences(
            @Nullable Boolean reminders, @Nullable Boolean agenda) {

        static Preferences of(Account account) {
            return new Preferences(wanted(account, OptionalMail.REMINDERS), wanted(account, OptionalMail.AGENDA));
        }

        private static @Nullable Boolean wanted(Account account, OptionalMail kind) {
            return kind.isFor(account.role()) ? account.mails().wants(kind) : null;
        }
    }

    private final Accounts accounts;
    private final ChooseMails chooseMails;

    PreferencesController(Accounts accounts, ChooseMails chooseMails) {
        this.accounts = accounts;
        this.chooseMails = chooseMails;
    }

    @GetMapping
    Preferences preferences(Actor actor) {
        return Preferences.of(account(actor));
    }

    @PatchMapping
    Preferences choose(Actor actor, @Valid @RequestBody Preferences wanted) {
        choose(actor, OptionalMail.REMINDERS, wanted.reminders());
        choose(actor, OptionalMail.AGENDA, wanted.agenda());
        return preferences(actor);
    }

    private void choose(Actor actor, OptionalMail kind, @Nullable Boolean wanted) {
        if (wanted != null) {
            chooseMails.choose(account(actor), kind, wanted);
        }
    }

    private Account account(Actor actor) {
        return accounts.ofPerson(actor.id()).orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND));
    }
}
