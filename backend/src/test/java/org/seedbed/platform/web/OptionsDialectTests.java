package org.seedbed.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.seedbed.shop.storefront.Counties.City;
import org.seedbed.shop.storefront.Counties.Options;
import org.seedbed.shop.storefront.Counties.Place;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

class OptionsDialectTests {
    @Test
    void writesGroupsAndTheirPlacesWithTheChosenOneMarkedAndNothingThatCouldBeMarkup() {
        var linxia = new City("临夏 \"&\"", List.of(new Place("622927", "积石山"), new Place("622921", "<b>临夏县</b>")));
        var others = new City("", List.of(new Place("620200", "嘉峪关")));
        var templates = new SpringTemplateEngine();
        templates.setTemplateResolver(new StringTemplateResolver());
        templates.addDialect(new OptionsDialect());

        var html = templates.process(
                "<select><option shop:options=\"${places}\">x</option></select>",
                new Context(Locale.CHINA, Map.of("places", new Options(List.of(linxia, others), "622927"))));

        assertThat(html)
                .isEqualTo("<select><optgroup label=\"临夏 &quot;&amp;&quot;\">"
                        + "<option value=\"622927\" selected>积石山</option>"
                        + "<option value=\"622921\">&lt;b&gt;临夏县&lt;/b&gt;</option></optgroup>"
                        + "<option value=\"620200\">嘉峪关</option></select>");
    }
}
