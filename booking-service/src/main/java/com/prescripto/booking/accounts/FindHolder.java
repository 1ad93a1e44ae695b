package com.prescripto.booking.accounts;

import com.prescripto.booking.kernel.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Tells who stands behind an account, whatever its role. */
@Service
public class FindHolder {

    private final Map<Role, AccountHolders> byRole = new EnumMap<>(Role.class);

    FindHolder(List<AccountHolders> holders) {
        holders.forEach(some -> byRole.put(some.role(), some));
    }

    /** The holder; empty when the account was never fully opened. */
    public Optional<AccountHolders.Holder> of(Account account) {
        var holders = byRole.get(account.role());
        return holders == null ? Optional.of(new AccountHolders.Holder(account.name(), null)) : holders.holder(account);
    }
}
