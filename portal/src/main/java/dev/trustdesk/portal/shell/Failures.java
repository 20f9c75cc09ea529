package dev.trustdesk.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.trustdesk.portal.platform.AuditTrail;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.widgets.Toasts;
import dev.trustdesk.portal.widgets.ViewLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What people are told when something in an open page fails, and when their session is over. */
@Component
class Failures implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final transient Texts texts;

    Failures(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        var service = event.getSource();
        service.setSystemMessagesProvider(this::messages);
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(this::tell));
    }

    private void tell(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (event.getThrowable() instanceof AccessDeniedException && ui != null) {
            LOG.warn("Access denied to {}", AuditTrail.actor());
            Toasts.problem(texts.get(ViewLanguage.of(ui), "shell.failure.denied"));
            return;
        }
        var id = Incidents.log(event.getThrowable());
        if (ui != null) {
            Toasts.problem(texts.get(ViewLanguage.of(ui), "shell.failure.unexpected", id));
        }
    }

    private SystemMessages messages(SystemMessagesInfo info) {
        var words = texts.in(Language.of(info.getLocale()));
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(words.get("shell.session-expired.title"));
        messages.setSessionExpiredMessage(words.get("shell.session-expired.explanation"));
        messages.setInternalErrorCaption(words.get("shell.error.title"));
        messages.setInternalErrorMessage(words.get("shell.failure.reload"));
        messages.setCookiesDisabledNotificationEnabled(true);
        messages.setCookiesDisabledCaption(words.get("shell.cookies.title"));
        messages.setCookiesDisabledMessage(words.get("shell.cookies.explanation"));
        return messages;
    }
}
