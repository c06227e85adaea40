package org.cadenza.settings.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.cadenza.persistence.SqlReader;
import org.eclipse.microprofile.config.Config;

/**
 * What is set just now. Asked at every request, so the rows are read again only when two seconds
 * have gone by: so much later a change on another server is known here.
 */
@ApplicationScoped
public class LiveSettings {

  private static final System.Logger LOG = System.getLogger(LiveSettings.class.getName());
  private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();

  @Inject Config config;
  @Inject SqlReader reader;

  private final AtomicLong readAt = new AtomicLong(System.nanoTime() - FRESH_NANOS);
  private volatile Map<String, String> rows = Map.of();

  /** A number. */
  public int number(LiveSetting setting) {
    return (Integer) value(setting);
  }

  /** True or false. */
  public boolean flag(LiveSetting setting) {
    return (Boolean) value(setting);
  }

  /** A text. */
  public String text(LiveSetting setting) {
    return (String) value(setting);
  }

  /** As in JSON. */
  public Object value(LiveSetting setting) {
    String text = rows().get(setting.word());
    return setting.usual(text == null ? config.getValue(setting.key(), String.class) : text);
  }

  /** The next who asks reads the rows again. */
  public void forget() {
    readAt.set(System.nanoTime() - FRESH_NANOS);
  }

  private Map<String, String> rows() {
    long now = System.nanoTime();
    long last = readAt.get();
    // One reads, and meanwhile the others take what there is.
    if (now - last >= FRESH_NANOS && readAt.compareAndSet(last, now)) {
      try {
        Map<String, String> fresh = new HashMap<>();
        reader.list(
            "SELECT name, value FROM live_setting",
            List.of(),
            row -> fresh.put(row.getString(1), row.getString(2)));
        rows = fresh;
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.DEBUG, "Settings stay as they were read last", e);
      }
    }
    return rows;
  }
}
