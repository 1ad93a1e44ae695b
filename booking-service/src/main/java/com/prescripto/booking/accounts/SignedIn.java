package com.prescripto.booking.accounts;

/** Somebody who just proved who they are, and the token that lets their browser stay signed in. */
public record SignedIn(Account account, AccountHolders.Holder holder, RefreshToken token) {}
