package com.prescripto.notification.emails;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.ITemplateResolver;

/** Finds the templates of mails, which escape every value for the form it stands in. */
final class TemplateFiles {
    static final String HTML = ".html";
    static final String TEXT = ".txt";

    private TemplateFiles() {}

    static TemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(Set.of(resolver(HTML, TemplateMode.HTML), resolver(TEXT, TemplateMode.TEXT)));
        return engine;
    }

    private static ITemplateResolver resolver(String suffix, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(TemplateFiles.class.getClassLoader());
        resolver.setPrefix("templates/emails/");
        resolver.setResolvablePatterns(Set.of("*" + suffix));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        return resolver;
    }
}
