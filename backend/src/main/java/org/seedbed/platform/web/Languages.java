package org.seedbed.platform.web;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;

/** The two languages of the program, and where its texts are. */
@Configuration
class Languages {
    @Bean
    LocaleResolver localeResolver() {
        return new ReaderLanguage();
    }

    @Bean
    MessageSource messageSource() {
        return new Texts();
    }
}
