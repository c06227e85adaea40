package org.cadenza.concerts.monitoring;

/**
 * How far a check is: a job's checkpoint.
 *
 * @param refresh the job that reads the artists anew; null until it is ordered
 * @param monitor the last monitor that has looked, as they are taken by number; 0 for none
 */
public record CheckPoint(
    String refresh, long monitor, int checked, int shows, int alerts, int downloads, int errors) {

  static final CheckPoint START = new CheckPoint(null, 0, 0, 0, 0, 0, 0);

  CheckPoint withRefresh(String job) {
    return new CheckPoint(job, monitor, checked, shows, alerts, downloads, errors);
  }

  /** After a monitor has looked. */
  CheckPoint after(long looked, Findings.Found found, boolean well) {
    return new CheckPoint(
        refresh,
        looked,
        checked + 1,
        shows + found.shows(),
        alerts + found.alerts(),
        downloads + found.downloads(),
        errors + (well ? 0 : 1));
  }
}
