package com.prescripto.booking.accounts.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.prescripto.booking.accounts.AccountId;
import com.prescripto.booking.accounts.Accounts;
import com.prescripto.booking.accounts.CloseAccount;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Whether the account that an access token was given to is still there. A token cannot be called back; but whoever was erased
 * must not go on for its last minutes. Known for half a minute, so that it costs next to nothing.
 */
@Component
class OpenAccounts {

    private static final Logger log = LoggerFactory.getLogger(OpenAccounts.class);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(30);
    private static final int MOST_KNOWN = 100_000;

    private final Accounts accounts;
    private final Cache<AccountId, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterWrite(KNOWN_FOR)
            .build();

    OpenAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** When the store is away, the token is as good as it always was. */
    boolean isOpen(AccountId account) {
        try {
            return Boolean.TRUE.equals(
                    known.get(account, id -> accounts.find(id).isPresent()));
        } catch (DataAccessException away) {
            log.debug("whether {} is open is not known: {}", account, away.toString());
            return true;
        }
    }

    @EventListener
    void closed(CloseAccount.Closed closed) {
        known.put(closed.account(), false);
    }
}
