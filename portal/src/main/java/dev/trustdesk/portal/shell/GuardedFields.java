package dev.trustdesk.portal.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.Texts;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Puts the guard of the help form before the fields of the portal, too: these send what they hold without anybody pressing a button. */
@Component
class GuardedFields implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    private final transient Texts texts;

    GuardedFields(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(page -> {
            var head = page.getDocument().head();
            script(head, "/assets/guard.js")
                    .attr("data-words", "/assets/bip39-en.txt")
                    .attr("data-words-ko", "/assets/bip39-ko.txt")
                    .attr("data-words-others", "/assets/bip39-others.txt")
                    .attr("data-shapes", "/assets/secret-shapes.txt");
            script(head, "/assets/portal-guard.js")
                    .attr("data-en", texts.get(Language.EN, "shell.guard.held"))
                    .attr("data-ko", texts.get(Language.KO, "shell.guard.held"));
        });
    }

    private static Element script(Element head, String address) {
        return head.appendElement("script").attr("src", address).attr("defer", true);
    }
}
