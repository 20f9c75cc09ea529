package dev.trustdesk.portal.alarms;

import dev.trustdesk.portal.platform.Language;
import dev.trustdesk.portal.platform.PunctualJobs;
import dev.trustdesk.portal.platform.Texts;
import dev.trustdesk.portal.platform.TrustdeskSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * What a receiver is told. {@code text} is what Slack, Mattermost and their like show, {@code content} what Discord shows; the rest is for
 * programs. It names jobs and incidents and no people.
 */
@Component
class AlarmNews {
    private static final String PAGE = "/portal/admin/alarms";

    private final Texts texts;
    private final PunctualJobs jobs;
    private final TrustdeskSettings settings;

    AlarmNews(Texts texts, PunctualJobs jobs, TrustdeskSettings settings) {
        this.texts = texts;
        this.jobs = jobs;
        this.settings = settings;
    }

    Map<String, String> begun(Alarm alarm) {
        var message = message("begun", said("alarms.news.begun", alarm));
        return with(message, alarm);
    }

    Map<String, String> ended(Alarm alarm) {
        var message = message("ended", said("alarms.news.ended", alarm));
        message.put("endedAt", String.valueOf(alarm.endedAt()));
        return with(message, alarm);
    }

    Map<String, String> test() {
        return message("test", said("alarms.news.test", settings.publicUrl().getHost()));
    }

    private static Map<String, String> with(Map<String, String> message, Alarm alarm) {
        message.put("alarm", alarm.kind().inAddress());
        message.put("begunAt", alarm.begunAt().toString());
        if (!alarm.subject().isEmpty()) {
            message.put(alarm.kind().subject(), alarm.subject());
        }
        return message;
    }

    private Map<String, String> message(String state, String text) {
        var message = new LinkedHashMap<String, String>();
        message.put("text", text);
        message.put("content", text);
        message.put("state", state);
        message.put("desk", settings.publicUrl().toString());
        message.put("page", settings.url(PAGE));
        return message;
    }

    private String said(String key, Alarm alarm) {
        return line(Language.EN, key, what(Language.EN, alarm)) + "\n"
                + line(Language.KO, key, what(Language.KO, alarm)) + "\n" + settings.url(PAGE);
    }

    private String said(String key, String desk) {
        return texts.get(Language.EN, key, desk) + "\n" + texts.get(Language.KO, key, desk);
    }

    private String line(Language language, String key, String what) {
        return texts.get(language, key, settings.publicUrl().getHost(), what);
    }

    private String what(Language language, Alarm alarm) {
        var kind = texts.of(language, alarm.kind());
        return alarm.subject().isEmpty()
                ? kind
                : kind + " – "
                        + jobs.labelKey(alarm.subject())
                                .map(key -> texts.get(language, key))
                                .orElse(alarm.subject());
    }
}
