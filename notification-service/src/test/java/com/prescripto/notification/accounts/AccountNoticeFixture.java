package com.prescripto.notification.accounts;

import com.prescripto.notification.platform.Answer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A booking-service that knows one account, Meera Iyer's, and hands out links to it. */
public final class AccountNoticeFixture implements AccountNotices {
    public static final String ACCOUNT = "acc_0193569a-1c00-7000-8000-000000000004";

    /** What links were asked for. */
    public final List<LinkPurpose> links = new ArrayList<>();

    private boolean isAway;
    private AccountRole role = AccountRole.PATIENT;
    private String name = "Meera Iyer";
    private boolean confirmed;
    private long version = 1;
    private @Nullable Instant resetAskedAt;

    public AccountNoticeFixture role(AccountRole value) {
        role = value;
        return this;
    }

    public AccountNoticeFixture name(String value) {
        name = value;
        return this;
    }

    public AccountNoticeFixture version(long value) {
        version = value;
        return this;
    }

    public AccountNoticeFixture confirmed() {
        confirmed = true;
        return this;
    }

    public AccountNoticeFixture resetAsked(@Nullable Instant at) {
        resetAskedAt = at;
        return this;
    }

    public AccountNoticeFixture away(boolean value) {
        isAway = value;
        return this;
    }

    public AccountNotice notice() {
        return new AccountNotice(
                ACCOUNT,
                version,
                role,
                name,
                "meera@example.org",
                confirmed,
                Instant.parse("2026-11-01T07:30:00Z"),
                resetAskedAt,
                ZoneId.of("Asia/Kolkata"),
                new AccountNotice.Clinic("Prescripto Clinic", "+91 80 1234 5678"));
    }

    @Override
    public Answer<AccountNotice> find(String accountId) {
        return answer(Optional.of(notice()).filter(known -> accountId.equals(ACCOUNT)));
    }

    /** As booking-service does, nobody gets what nobody waits for. */
    @Override
    public Answer<String> link(String accountId, LinkPurpose purpose) {
        links.add(purpose);
        return answer(Optional.of("secret-" + purpose).filter(secret -> isWaitedFor(purpose)));
    }

    private boolean isWaitedFor(LinkPurpose purpose) {
        return switch (purpose) {
            case CONFIRM_ADDRESS -> !confirmed;
            case RESET_PASSWORD -> resetAskedAt != null;
        };
    }

    private <A> Answer<A> answer(Optional<A> known) {
        if (isAway) {
            return new Answer.Unavailable<>("booking-service did not answer");
        }
        return known.<Answer<A>>map(Answer.Found::new).orElseGet(Answer.Unknown::new);
    }
}
