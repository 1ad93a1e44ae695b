package com.prescripto.booking.accounts;

class InMemoryMailedLinksTests extends MailedLinksContract {

    private final MailedLinks links = new InMemoryMailedLinks();

    @Override
    protected MailedLinks links() {
        return links;
    }
}
