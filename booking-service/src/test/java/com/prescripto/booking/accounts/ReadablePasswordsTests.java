package com.prescripto.booking.accounts;

class ReadablePasswordsTests extends PasswordsContract {

    @Override
    protected Passwords passwords() {
        return new ReadablePasswords();
    }
}
