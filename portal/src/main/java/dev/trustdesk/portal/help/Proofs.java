package dev.trustdesk.portal.help;

import dev.trustdesk.portal.support.MessageKind;
import dev.trustdesk.portal.support.TicketMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives each message that leaves us a code of its own, by which anybody can ask whether it is ours. */
@Component
class Proofs {

    private final ProofStore store;

    Proofs(ProofStore store) {
        this.store = store;
    }

    /** The codes of those messages that are ours, as people read them; made where there is none yet. */
    Map<UUID, String> ofMessages(List<TicketMessage> messages) {
        var ours = messages.stream()
                .filter(message -> message.kind() == MessageKind.REPLY || message.kind() == MessageKind.NOTICE)
                .toList();
        if (ours.isEmpty()) {
            return Map.of();
        }
        var causes = ours.stream().map(Proofs::cause).toList();
        var codes = store.codesOf(causes);
        if (codes.size() < ours.size()) {
            for (var message : ours) {
                if (!codes.containsKey(cause(message))) {
                    var kind = message.kind() == MessageKind.REPLY ? ProofKind.REPLY : ProofKind.NOTICE;
                    store.add(ProofCode.random(), cause(message), kind, message.receivedAt(), message.authorName());
                }
            }
            codes = store.codesOf(causes);
        }
        var written = new HashMap<UUID, String>();
        for (var message : ours) {
            written.put(message.id(), ProofCode.written(Objects.requireNonNull(codes.get(cause(message)))));
        }
        return written;
    }

    /** The code of a mail; the same one again when the mail is written again. */
    String ofMail(ProofKind kind, UUID about, Instant at, @Nullable String staffName) {
        var cause = cause(kind, about);
        store.add(ProofCode.random(), cause, kind, at, staffName);
        return ProofCode.written(
                Objects.requireNonNull(store.codesOf(List.of(cause)).get(cause)));
    }

    /** What the codes of a message, and of the mail about it, were made for. */
    static List<String> causesOfMessage(UUID message) {
        return List.of("message:" + message, cause(ProofKind.MAIL_ANSWERED, message));
    }

    /** What the codes of mails were made for that somebody asked for. */
    static List<String> causesOfRequest(UUID request) {
        return List.of(cause(ProofKind.MAIL_CONFIRM, request), cause(ProofKind.MAIL_LINKS, request));
    }

    /** The mails about these messages, and those that were sent for these requests. */
    List<ProofStore.Sent> mails(Collection<UUID> messages, Collection<UUID> requests) {
        var causes = new ArrayList<String>();
        messages.forEach(message -> causes.add(cause(ProofKind.MAIL_ANSWERED, message)));
        requests.forEach(request -> causes.addAll(causesOfRequest(request)));
        return causes.isEmpty() ? List.of() : store.sent(causes);
    }

    private static String cause(TicketMessage message) {
        return "message:" + message.id();
    }

    private static String cause(ProofKind kind, UUID about) {
        return kind.name() + ":" + about;
    }
}
