package org.cadenza.settings.live;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.cadenza.audit.AuditAction;
import org.cadenza.audit.AuditTrail;
import org.cadenza.persistence.SqlWriter;
import org.cadenza.problems.Problem;

/** Changes settings. */
@Stateless
public class SettingChange {

  @Inject LiveSettings settings;
  @Inject SqlWriter writer;
  @Inject AuditTrail trail;
  @Inject Clock clock;

  /**
   * Sets one; a problem that names its rule if the value does not fit, and another if it is a path
   * that leads out of where it may lead.
   *
   * @param value a number, true or false, or a text, which may also stand for one of those
   */
  public void set(LiveSetting setting, Object value) {
    Object fit =
        setting
            .read(String.valueOf(value))
            .orElseThrow(
                () ->
                    setting.leadsOut(String.valueOf(value))
                        ? Problem.refused("value", setting.rule())
                        : Problem.invalid("value", setting.rule()));
    Object before = settings.value(setting);
    writer.change(
        "REPLACE INTO live_setting (name, value, updated_at) VALUES (?, ?, ?)",
        List.of(setting.word(), fit.toString(), clock.instant()));
    trail.note(
        AuditAction.CONFIG_UPDATED, setting.word(), Map.of("value", before), Map.of("value", fit));
  }
}
