package com.prescripto.booking.accounts.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.OptionalMail;
import com.prescripto.booking.outbox.store.StoreFixture;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Accounts of an older version, in the real store. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OlderAccountsIT {

    private static final Instant OPENED = Instant.parse("2026-10-01T08:00:00Z");
    private static final AccountId ID = new AccountId("acc_0193569a-1c00-7000-8000-000000000004");

    private final StoreFixture store = StoreFixture.fresh();
    private final MongoAccounts accounts = new MongoAccounts(store.mongo(), store.collections());

    @Test
    void are_completed_once_and_stay_what_they_were() {
        store.mongo()
                .getCollection("accounts")
                .insertOne(new Document("_id", ID.value())
                        .append("role", "PATIENT")
                        .append("email", "meera@example.org")
                        .append("password", "$argon2id$stored")
                        .append("person", "pat_0193569a-1c00-7000-8000-000000000001")
                        .append("name", "Meera Iyer")
                        .append("openedAt", Date.from(OPENED)));
        var made = new AtomicInteger();
        var older = new OlderAccounts(store.mongo(), () -> "secret" + made.incrementAndGet());
        older.afterPropertiesSet();
        older.afterPropertiesSet();
        var account = accounts.find(ID).orElseThrow();
        assertThat(account.version()).isEqualTo(1);
        assertThat(account.passwordSetAt()).isEqualTo(OPENED);
        assertThat(account.confirmedAt()).isNull();
        assertThat(account.mails().secret()).isEqualTo("secret1");
        assertThat(account.mails().wants(OptionalMail.REMINDERS)).isTrue();
        assertThat(account.password().value()).isEqualTo("$argon2id$stored");
    }
}
