package com.prescripto.booking.accounts.store;

import com.prescripto.booking.accounts.MailedLinks;
import com.prescripto.booking.accounts.MailedLinksContract;
import com.prescripto.booking.outbox.store.StoreFixture;
import org.junit.jupiter.api.BeforeEach;

class MongoMailedLinksIT extends MailedLinksContract {

    private MailedLinks links;

    @BeforeEach
    void open() {
        links = new MongoMailedLinks(StoreFixture.fresh().mongo());
    }

    @Override
    protected MailedLinks links() {
        return links;
    }
}
