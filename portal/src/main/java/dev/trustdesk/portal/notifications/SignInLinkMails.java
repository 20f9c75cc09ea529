package dev.trustdesk.portal.notifications;

import dev.trustdesk.portal.identity.Account;
import dev.trustdesk.portal.identity.SignInLinkSender;
import dev.trustdesk.portal.platform.Texts;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Mails sign-in links. They pass by the outbox, because a link is a credential and must not be stored: one that is lost is simply asked
 * for again. No link and no address is ever logged.
 */
@Component
class SignInLinkMails implements SignInLinkSender, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLinkMails.class);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 200;
    private static final Duration LAST_MAILS = Duration.ofSeconds(10);

    private final MailChannel channel;
    private final Texts texts;
    private final ThreadPoolExecutor threads;

    SignInLinkMails(MailChannel channel, Texts texts) {
        this.channel = channel;
        this.texts = texts;
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().name("sign-in-mail-", 0).daemon().factory());
    }

    /** Sends once the link is committed: a faster reader would find it unknown. */
    @Override
    public void send(Account to, URI link) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            sendSoon(to, link);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sendSoon(to, link);
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(LAST_MAILS.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn(
                    "{} sign-in links were not sent before the stop",
                    threads.shutdownNow().size());
        }
    }

    private void sendSoon(Account to, URI link) {
        try {
            threads.execute(() -> sendNow(to, link));
        } catch (RejectedExecutionException e) {
            LOG.error("Too many sign-in links wait for the mail server: account {} gets none", to.id());
        }
    }

    private void sendNow(Account to, URI link) {
        try {
            var words = texts.in(to.language());
            var mail = new Mail(
                    to.email(),
                    words.get("notifications.sign-in.subject"),
                    words.get("notifications.sign-in.body", link.toString()),
                    to.language());
            var problem = problem(channel.send(mail, MessageId.random()));
            if (!problem.isEmpty()) {
                LOG.error("A sign-in link for account {} was not sent: {}", to.id(), problem);
            }
        } catch (RuntimeException e) {
            // Only the class: a message might quote the link.
            LOG.error(
                    "A sign-in link for account {} was not sent: {}",
                    to.id(),
                    e.getClass().getName());
        }
    }

    private static String problem(SendResult result) {
        return switch (result) {
            case SendResult.Sent() -> "";
            case SendResult.Refused(var problem) -> problem.toString();
            case SendResult.Later later -> later.problem().toString();
            case SendResult.Unreachable(var problem) -> problem.toString();
        };
    }
}
