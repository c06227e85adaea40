package org.cadenza.settings.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.cadenza.config.Settings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which values settings take. */
class LiveSettingTest {

  @ParameterizedTest
  @EnumSource(LiveSetting.class)
  void everyDefaultKeepsItsRule(LiveSetting setting) {
    String usual = new Settings().get(setting.key());
    assertEquals(Optional.of(setting.usual(usual)), setting.read(usual), setting.rule());
  }

  @ParameterizedTest
  @CsvSource({
    "RETRY_COUNT, -1",
    "RETRY_COUNT, +1",
    "RETRY_COUNT, 1e3",
    "RETRY_COUNT, 99999999999",
    "RETRY_COUNT, null",
    "RATE_LIMIT_ENABLED, True",
    "DEFAULT_DOWNLOAD_PATH, here",
    "DEFAULT_DOWNLOAD_PATH, /a/..",
    "DEFAULT_CHECK_FREQUENCY, yearly"
  })
  void whatDoesNotFitIsNone(LiveSetting setting, String value) {
    assertTrue(setting.read(value).isEmpty(), value);
  }
}
