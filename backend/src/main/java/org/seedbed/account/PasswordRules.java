package org.seedbed.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.seedbed.shared.Invalid;

/**
 * Which passwords are good enough: long, and not what somebody who knows the person or the programme would try first. They are
 * judged in one writing for all that look alike, and kept exactly as typed.
 */
final class PasswordRules {
    static final int SHORTEST = 8;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 4;
    private static final Pattern GAP = Pattern.compile("[\\s.·_-]+");

    /** What everybody here knows: the product, its words, and the numbers that stand for "I love you". */
    private static final List<String> PROGRAMME = List.of("""
            seedbed password passphrase administrator admin coordinator instructor trainee training student teacher course
            cohort lesson certificate incubation shop taobao pinduoduo douyin woaini 520 1314 苗圃 密码 管理员 专员 讲师 老师
            学员 培训 电商 课程 班级 证书 孵化 网店 店铺 淘宝 拼多多 抖音 我爱你""".split("\\s+"));

    private PasswordRules() {}

    /** Refuses a password that is not good enough for a person of whom these words are known. */
    static void require(String password, Collection<@Nullable String> personal) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw Invalid.field("password", "password-length", SHORTEST, LONGEST);
        }
        if (!isText(password)) {
            throw Invalid.field("password", "malformed");
        }
        var folded = folded(password);
        if (folded.codePoints().distinct().count() < FEWEST_DIFFERENT || Common.WORDS.contains(folded)) {
            throw Invalid.field("password", "password-common");
        }
        var rest = without(words(personal), folded);
        if (rest.length() < folded.length() && isLittle(rest)) {
            throw Invalid.field("password", "password-known");
        }
    }

    /** False for what no keyboard types and no encoding can write: half of a character pair. */
    static boolean isText(String password) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(password);
    }

    /** What is left beside known words has to be a secret by itself. */
    private static boolean isLittle(String rest) {
        return rest.codePointCount(0, rest.length()) < SHORTEST
                || rest.codePoints().noneMatch(Character::isLetter);
    }

    private static String without(Set<String> words, String folded) {
        var rest = folded;
        for (var word : words.stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList()) {
            rest = rest.replace(word, "");
        }
        return rest;
    }

    private static Set<String> words(Collection<@Nullable String> personal) {
        var words = new HashSet<>(PROGRAMME);
        personal.stream()
                .flatMap(Stream::ofNullable)
                .map(PasswordRules::folded)
                .flatMap(PasswordRules::withParts)
                .filter(PasswordRules::isTelling)
                .forEach(words::add);
        return words;
    }

    /** A name as it is written, in one piece, and each of its parts. */
    private static Stream<String> withParts(String known) {
        return Stream.concat(Stream.of(known, GAP.matcher(known).replaceAll("")), Arrays.stream(GAP.split(known)));
    }

    /** A syllable in Latin letters is in too many words to mean a person; two Chinese characters are a name. */
    private static boolean isTelling(String word) {
        return word.length() >= (word.codePoints().anyMatch(Character::isIdeographic) ? 2 : 3);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * What zxcvbn ranks as most common: 30,000 passwords, and the words and names it tells apart from them. Shorter ones are left
     * out. Read when the first password is chosen.
     */
    private static final class Common {
        static final Set<String> WORDS = read();

        private Common() {}

        private static Set<String> read() {
            try {
                return StandardDictionaries.loadAllDictionaries().stream()
                        .flatMap(dictionary -> dictionary.getFrequencies().stream())
                        .filter(word -> word.length() >= SHORTEST)
                        .collect(Collectors.toUnmodifiableSet());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
