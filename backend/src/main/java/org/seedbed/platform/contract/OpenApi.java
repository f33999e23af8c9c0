package org.seedbed.platform.contract;

import com.fasterxml.jackson.databind.type.TypeFactory;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.cohort.SessionId;
import org.seedbed.cohort.certificate.CertificateCode;
import org.seedbed.course.LessonId;
import org.seedbed.media.PictureId;
import org.seedbed.order.OrderId;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.Actor;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.seedbed.shop.catalogue.ProductId;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract as programs read it: what may be absent is what our records mark {@code @Nullable}, and nothing else. */
@Configuration
class OpenApi {
    static {
        for (var text : List.of(
                AccountId.class,
                CohortId.class,
                CourseId.class,
                ShopId.class,
                LessonId.class,
                OrderId.class,
                PictureId.class,
                ProductId.class,
                SessionId.class,
                CertificateCode.class,
                RegionCode.class)) {
            SpringDocUtils.getConfig().replaceWithClass(text, String.class);
        }
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI openApiInfo() {
        return new OpenAPI().info(new Info().title("Seedbed").version("1"));
    }

    @Bean
    ModelConverter nullness() {
        return new Nullness();
    }

    /** Marks each record's components as required, and those marked {@code @Nullable} as possibly null. */
    static final class Nullness implements ModelConverter {
        @Override
        public @Nullable Schema<?> resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            if (!chain.hasNext()) {
                return null;
            }
            var schema = chain.next().resolve(type, context, chain);
            var raw =
                    TypeFactory.defaultInstance().constructType(type.getType()).getRawClass();
            if (raw.isRecord() && schema != null) {
                var model = schema.get$ref() == null
                        ? schema
                        : context.getDefinedModels()
                                .get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
                if (model != null && model.getProperties() != null) {
                    describe(model, raw.getRecordComponents());
                }
            }
            return schema;
        }

        private static void describe(Schema<?> model, RecordComponent[] components) {
            var required = new ArrayList<String>();
            for (var component : components) {
                Schema<?> property = model.getProperties().get(component.getName());
                if (property == null) {
                    continue;
                }
                if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    model.getProperties().put(component.getName(), nullable(property));
                } else {
                    required.add(component.getName());
                }
            }
            model.setRequired(required);
        }

        private static Schema<?> nullable(Schema<?> property) {
            if (property.getAnyOf() != null) {
                return property;
            }
            if (property.get$ref() != null) {
                return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of("null"))));
            }
            var types = new LinkedHashSet<String>();
            if (property.getTypes() != null) {
                types.addAll(property.getTypes());
            } else if (property.getType() != null) {
                types.add(property.getType());
            }
            if (!types.isEmpty()) {
                types.add("null");
                property.setTypes(types);
            }
            return property;
        }
    }
}
