package dev.trustdesk.portal.desk;

import dev.trustdesk.portal.identity.AccountId;
import dev.trustdesk.portal.identity.Accounts;
import dev.trustdesk.portal.platform.SupportOnly;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a member of staff wants the desk to behave. */
@Service
public class Preferences {

    private final PreferenceStore store;
    private final Accounts accounts;

    Preferences(PreferenceStore store, Accounts accounts) {
        this.store = store;
        this.accounts = accounts;
    }

    /** Whether keys do something by themselves; they do unless they were turned off. */
    @SupportOnly
    public boolean shortcuts() {
        return store.shortcuts(me()).orElse(true);
    }

    @SupportOnly
    @Transactional
    public void setShortcuts(boolean on) {
        store.setShortcuts(me(), on);
    }

    /** Whether I am told by mail before a promise breaks; I am unless I turned it off. */
    @SupportOnly
    public boolean warnings() {
        return store.warnings(me()).orElse(true);
    }

    @SupportOnly
    @Transactional
    public void setWarnings(boolean on) {
        store.setWarnings(me(), on);
    }

    private AccountId me() {
        return accounts.me();
    }
}
