package org.cadenza.telemetry.host;

import com.sun.management.OperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/** The machine that this server runs on. */
@ApplicationScoped
public class Host {

  private final OperatingSystemMXBean machine =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private volatile Double cpuPercent;

  /**
   * How busy all its processors were in the last whole interval of {@link HostClock}, in percent;
   * null before the first has ended, and if the machine does not tell.
   */
  public Double cpuPercent() {
    return cpuPercent;
  }

  /**
   * Looks how busy they were since this was called last. The machine tells that to whoever asks
   * first: so nobody else may ask it.
   */
  void measure() {
    double load = machine.getCpuLoad();
    cpuPercent = load < 0 || Double.isNaN(load) ? null : 100 * load;
  }

  /** How much of its memory is in use, in percent; what the system could free at once included. */
  public double memoryPercent() {
    long total = machine.getTotalMemorySize();
    return 100.0 * (total - machine.getFreeMemorySize()) / total;
  }

  /** How long this server has been running, such as {@code 15 days, 8 hours}. */
  public String uptime() {
    return words(Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
  }

  /** The two largest units that there are any of. */
  static String words(Duration time) {
    if (time.toDays() > 0) {
      return unit(time.toDays(), "day") + ", " + unit(time.toHoursPart(), "hour");
    } else if (time.toHours() > 0) {
      return unit(time.toHours(), "hour") + ", " + unit(time.toMinutesPart(), "minute");
    }
    return unit(time.toMinutes(), "minute") + ", " + unit(time.toSecondsPart(), "second");
  }

  private static String unit(long count, String name) {
    return count + " " + name + (count == 1 ? "" : "s");
  }
}
