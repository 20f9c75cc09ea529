package dev.trustdesk.portal.trust;

import dev.trustdesk.portal.content.Pages;
import dev.trustdesk.portal.notifications.News;
import dev.trustdesk.portal.notifications.NewsText;
import dev.trustdesk.portal.notifications.NewsTopic;
import dev.trustdesk.portal.platform.Language;
import org.springframework.stereotype.Component;

/** A fake that was not known is one item of news. */
@Component
class FakeNews {

    private final News news;
    private final Pages pages;

    FakeNews(News news, Pages pages) {
        this.news = news;
        this.pages = pages;
    }

    void tell(String id, FakeDraft fake) {
        news.tell(
                NewsTopic.FAKE,
                id,
                "/security/fakes",
                new NewsText(pages.plain(fake.titleEn(), Language.EN), pages.plain(fake.titleKo(), Language.KO)),
                new NewsText(
                        fake.indicator() + "\n\n" + pages.text(fake.bodyEn(), Language.EN),
                        fake.indicator() + "\n\n" + pages.text(fake.bodyKo(), Language.KO)));
    }
}
