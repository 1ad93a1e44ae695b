package com.prescripto.booking.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.prescripto.booking.accounts.MailedLink.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every store of mailed links must do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class MailedLinksContract {

    private static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");

    private final Account account = AccountsFixture.anAccount("meera@test.example");
    private final LinkToken token = new LinkToken(UUID.randomUUID().toString());
    private final MailedLink link = MailedLink.to(account, Purpose.RESET_PASSWORD, token, NOW);

    /** The store under test. */
    protected abstract MailedLinks links();

    @Test
    void a_link_is_found_by_its_secret_alone() {
        links().add(link);
        assertThat(links().find(token)).contains(link);
        assertThat(links().find(new LinkToken(link.hash())))
                .as("what is stored")
                .isEmpty();
        assertThat(links().find(new LinkToken("a guess"))).isEmpty();
    }

    @Test
    void all_links_of_an_account_are_removed_and_no_others() {
        var another = new LinkToken(UUID.randomUUID().toString());
        links().add(link);
        links().add(MailedLink.to(
                AccountsFixture.anAccount("asha@test.example"), Purpose.CONFIRM_ADDRESS, another, NOW));
        links().removeOf(account.id());
        assertThat(links().find(token)).isEmpty();
        assertThat(links().find(another)).isPresent();
    }

    @Test
    void only_links_whose_time_is_over_are_removed() {
        var later = new LinkToken(UUID.randomUUID().toString());
        links().add(link);
        links().add(MailedLink.to(account, Purpose.RESET_PASSWORD, later, NOW.plusSeconds(1)));
        links().removeExpired(NOW.plus(Duration.ofMinutes(30)));
        assertThat(links().find(token)).isEmpty();
        assertThat(links().find(later)).isPresent();
    }
}
