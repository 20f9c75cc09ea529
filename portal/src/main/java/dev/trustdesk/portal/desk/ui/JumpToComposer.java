package dev.trustdesk.portal.desk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.NativeButton;
import dev.trustdesk.portal.platform.Wording;

/** On a phone, where the thumb is: leads from anywhere in a long conversation to the text that is being written. */
class JumpToComposer extends NativeButton {
    private static final long serialVersionUID = 1L;

    JumpToComposer(Wording words) {
        super(words.get("desk.compose.jump"));
        addClassNames("td-button", "td-button-primary", "td-jump");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement().executeJs("""
                const composer = this.parentElement.querySelector('.td-composer');
                this.addEventListener('click', () => {
                    composer.scrollIntoView({ block: 'end' });
                    composer.querySelector('vaadin-text-area').focus();
                });
                new IntersectionObserver(([seen]) => { this.hidden = seen.isIntersecting; }).observe(composer);
                """);
    }
}
