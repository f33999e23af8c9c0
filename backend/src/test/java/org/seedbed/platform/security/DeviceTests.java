package org.seedbed.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "WeChat, Android, Mozilla/5.0 (Linux; Android 13; V2171A) AppleWebKit/537.36 Version/4.0 Chrome/116.0 Mobile"
                        + " Safari/537.36 XWEB/1160083 MicroMessenger/8.0.48",
                "Edge, Windows, Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0",
                "Safari, iPhone, Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1 Version/17.5 Safari/604.1",
                "Firefox, Linux, Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0",
                "Chrome, Mac, Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 Chrome/129.0 Safari/537.36"
            })
    void saysInTwoWordsWhatABrowserSaysOfItself(String browser, String system, String userAgent) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
    }

    @Test
    void keepsNothingOfWhatItDoesNotKnow() {
        assertThat(Device.of("curl/8.5.0")).isEqualTo(new Device(null, null));
        assertThat(Device.of(null)).isEqualTo(new Device(null, null));
    }
}
