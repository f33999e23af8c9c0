package org.seedbed.platform.web;

import java.util.Set;
import org.seedbed.shop.storefront.Counties.City;
import org.seedbed.shop.storefront.Counties.Options;
import org.seedbed.shop.storefront.Counties.Place;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Puts the options of a long list in the place of an element with {@code shop:options}: expressions for each of a hundred counties
 * would take longer than the rest of the page.
 */
@Component
class OptionsDialect extends AbstractProcessorDialect {
    private static final int PRECEDENCE = 1_000;

    OptionsDialect() {
        super("Options", "shop", PRECEDENCE);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new OptionsProcessor(prefix));
    }

    private static final class OptionsProcessor extends AbstractStandardExpressionAttributeTagProcessor {
        OptionsProcessor(String prefix) {
            super(TemplateMode.HTML, prefix, "options", PRECEDENCE, true);
        }

        @Override
        protected void doProcess(
                ITemplateContext context,
                IProcessableElementTag tag,
                AttributeName attribute,
                String expression,
                Object result,
                IElementTagStructureHandler structure) {
            var options = (Options) result;
            var html = new StringBuilder();
            options.groups().forEach(group -> write(group, options.chosen(), html));
            structure.replaceWith(html, false);
        }
    }

    private static void write(City group, String chosen, StringBuilder html) {
        if (group.name().isEmpty()) {
            group.counties().forEach(place -> write(place, chosen, html));
            return;
        }
        html.append("<optgroup label=\"")
                .append(HtmlUtils.htmlEscape(group.name()))
                .append("\">");
        group.counties().forEach(place -> write(place, chosen, html));
        html.append("</optgroup>");
    }

    private static void write(Place place, String chosen, StringBuilder html) {
        html.append("<option value=\"")
                .append(HtmlUtils.htmlEscape(place.code()))
                .append('"');
        if (place.code().equals(chosen)) {
            html.append(" selected");
        }
        html.append('>').append(HtmlUtils.htmlEscape(place.name())).append("</option>");
    }
}
