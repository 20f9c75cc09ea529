package dev.trustdesk.portal.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The pages' templates, compiled with the application. */
@Component
class Templates {

    private final TemplateEngine engine;

    Templates() {
        this(TemplateEngine.createPrecompiled(
                null, ContentType.Html, Templates.class.getClassLoader(), "dev.trustdesk.portal.site.templates"));
    }

    Templates(TemplateEngine engine) {
        this.engine = engine;
    }

    String render(String name, Map<String, Object> parameters) {
        var output = new StringOutput();
        engine.render(name + ".jte", parameters, output);
        return output.toString();
    }
}
