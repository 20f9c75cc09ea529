package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.inbound.InboundText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What readers will be told of a fake that one of them reported.
 *
 * @param indicator by which it is recognised: a domain, an address, or a name
 * @param seen day on which it was first seen; null if that is not known
 */
public record FakeDraft(
        FakeKind kind,
        String titleEn,
        String titleKo,
        String indicator,
        String bodyEn,
        String bodyKo,
        @Nullable LocalDate seen) {

    public static final int TITLE_LIMIT = 150;
    public static final int INDICATOR_LIMIT = 300;
    public static final int BODY_LIMIT = 5_000;

    public FakeDraft {
        titleEn = InboundText.cleaned(titleEn);
        titleKo = InboundText.cleaned(titleKo);
        indicator = Defanged.of(InboundText.cleaned(indicator));
        bodyEn = InboundText.cleaned(bodyEn);
        bodyKo = InboundText.cleaned(bodyKo);
    }
}
