package dev.trustdesk.portal.help;

import dev.trustdesk.portal.inbound.InboundText;
import dev.trustdesk.portal.inbound.SecretGuard;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.OpenToEveryone;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a mail address says on the site: that we may write to it, and that the links to its tickets are lost. */
@Service
public class MailAddresses {

    private final AddressConfirmations confirmations;
    private final AuditTrail audit;

    MailAddresses(AddressConfirmations confirmations, AuditTrail audit) {
        this.confirmations = confirmations;
        this.audit = audit;
    }

    /** What became of a question for lost links. It never says whether we know the address. */
    public sealed interface LostResult {
        record Accepted() implements LostResult {}

        record Invalid(String messageKey) implements LostResult {}

        record SecretFound() implements LostResult {}
    }

    /** Whether a link from a mail can still be used. Looking changes nothing: programs that look into mails follow links. */
    @OpenToEveryone
    @Transactional(readOnly = true)
    public boolean canConfirm(String token) {
        return confirmations.requestOf(token).isPresent();
    }

    /** The owner of the address wants to be told of answers; the same again changes nothing. Empty if the link leads nowhere. */
    @OpenToEveryone
    @Transactional
    public boolean confirm(String token) {
        var request = confirmations.requestOf(token);
        request.ifPresent(asked -> {
            confirmations.confirm(asked);
            audit.record("address.confirmed", "mail-request:" + asked.id(), Map.of());
        });
        return request.isPresent();
    }

    /**
     * Sends the links to the tickets of an address to it. Known and unknown addresses get the same answer after the same work: whose
     * address it is, is only looked up when the mail is written. Too often is no different either.
     */
    @OpenToEveryone
    @Transactional
    public LostResult sendLinks(String typed, Language language, String network) {
        var address = InboundText.cleaned(typed);
        if (SecretGuard.check(address).isSecret()) {
            return new LostResult.SecretFound();
        }
        var problem = HelpForm.problemOfMail(address);
        if (problem.isPresent()) {
            return new LostResult.Invalid(problem.get());
        }
        var _ = confirmations.sendLinks(address, language, network);
        return new LostResult.Accepted();
    }
}
