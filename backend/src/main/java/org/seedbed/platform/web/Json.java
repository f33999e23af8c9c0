package org.seedbed.platform.web;

import java.util.function.Function;
import org.seedbed.course.LessonId;
import org.seedbed.shared.AccountId;
import org.seedbed.shared.CohortId;
import org.seedbed.shared.CourseId;
import org.seedbed.shared.Id;
import org.seedbed.shared.RegionCode;
import org.seedbed.shared.ShopId;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** JSON as we speak it: ids and region codes are plain text, and text is never made of a number. */
@Configuration
class Json {
    @Bean
    JsonMapperBuilderCustomizer strictText() {
        return builder -> builder.withCoercionConfig(LogicalType.Textual, config -> {
                    config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                    config.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
                })
                .addModule(plainText());
    }

    private static SimpleModule plainText() {
        var module = new SimpleModule();
        module.addSerializer(Id.class, new ValueSerializer<>() {
            @Override
            public void serialize(Id id, JsonGenerator json, SerializationContext context) {
                json.writeString(id.value());
            }
        });
        module.addKeySerializer(Id.class, new ValueSerializer<>() {
            @Override
            public void serialize(Id id, JsonGenerator json, SerializationContext context) {
                json.writeName(id.value());
            }
        });
        module.addSerializer(RegionCode.class, new ValueSerializer<>() {
            @Override
            public void serialize(RegionCode region, JsonGenerator json, SerializationContext context) {
                json.writeString(region.digits());
            }
        });
        read(module, AccountId.class, AccountId::new);
        read(module, CohortId.class, CohortId::new);
        read(module, CourseId.class, CourseId::new);
        read(module, ShopId.class, ShopId::new);
        read(module, LessonId.class, LessonId::new);
        read(module, RegionCode.class, RegionCode::new);
        return module;
    }

    private static <T> void read(SimpleModule module, Class<T> type, Function<String, T> constructor) {
        module.addDeserializer(type, new ValueDeserializer<>() {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                if (!json.hasToken(JsonToken.VALUE_STRING) || json.getString().isBlank()) {
                    return context.reportInputMismatch(this, "%s is a text", type.getSimpleName());
                }
                try {
                    return constructor.apply(json.getString());
                } catch (IllegalArgumentException e) {
                    return context.reportInputMismatch(this, "Not a %s", type.getSimpleName());
                }
            }
        });
    }
}
