package org.seedbed.platform.storage;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Id;
import org.seedbed.shared.RegionCode;
import org.seedbed.shop.Bilingual;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions.BigDecimalRepresentation;

/** How our value types become plain values in documents. */
@Configuration
class Conversions {
    @Bean
    MongoCustomConversions mongoCustomConversions() {
        return MongoCustomConversions.create(adapter -> adapter.bigDecimal(BigDecimalRepresentation.DECIMAL128)
                .registerConverters(List.of(new TextConverter(), new CalendarConverter(), new TitleConverter())));
    }

    /** Ids and region codes as their text, as values and as keys of maps. */
    static final class TextConverter implements GenericConverter {
        private static final List<Class<?>> TYPES = List.of(Id.class, RegionCode.class);
        /** Looked up once a type, as most values of a document are read by one. */
        private static final ClassValue<Constructor<?>> FROM_TEXT = new ClassValue<>() {
            @Override
            protected Constructor<?> computeValue(Class<?> type) {
                try {
                    return type.getConstructor(String.class);
                } catch (NoSuchMethodException e) {
                    throw new IllegalStateException(type + " has no public constructor from text", e);
                }
            }
        };

        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            var pairs = new LinkedHashSet<ConvertiblePair>();
            for (var type : TYPES) {
                pairs.add(new ConvertiblePair(type, String.class));
                pairs.add(new ConvertiblePair(String.class, type));
            }
            return pairs;
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null) {
                return null;
            }
            if (source instanceof Id id) {
                return id.value();
            }
            if (source instanceof RegionCode region) {
                return region.digits();
            }
            return construct(to.getType(), (String) source);
        }

        private static Object construct(Class<?> type, String text) {
            try {
                return FROM_TEXT.get(type).newInstance(text);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException("Not a " + type.getSimpleName() + ": " + text, e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(type + " cannot be constructed", e);
            }
        }
    }

    /** Titles in the lines of orders from before both languages were kept: text that may be in either. */
    @ReadingConverter
    static final class TitleConverter implements Converter<String, Bilingual> {
        @Override
        public Bilingual convert(String title) {
            return new Bilingual(title, null);
        }
    }

    /** Days and times of day as ISO text, which sorts rightly and means the same wherever the program runs. */
    static final class CalendarConverter implements GenericConverter {
        @Override
        public Set<ConvertiblePair> getConvertibleTypes() {
            return Set.of(
                    new ConvertiblePair(LocalDate.class, String.class),
                    new ConvertiblePair(String.class, LocalDate.class),
                    new ConvertiblePair(LocalTime.class, String.class),
                    new ConvertiblePair(String.class, LocalTime.class));
        }

        @Override
        public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
            if (source == null || to.getType() == String.class) {
                return source == null ? null : source.toString();
            }
            var text = (String) source;
            return to.getType() == LocalDate.class ? LocalDate.parse(text) : LocalTime.parse(text);
        }
    }
}
