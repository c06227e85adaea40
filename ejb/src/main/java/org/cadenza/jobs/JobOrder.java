package org.cadenza.jobs;

import java.util.UUID;

/**
 * What somebody wants done.
 *
 * @param variant which kind of the type; past runs of the same kind give the estimates
 * @param activeKey of all jobs with this key, one at a time may be pending or running
 * @param parameters a record that {@link Job#parameters} gives back
 * @param message what to show until it starts
 * @param id what it is called, 64 characters of a-z, 0-9 and - at most
 */
public record JobOrder(
    JobType type,
    String variant,
    String activeKey,
    Object parameters,
    Long requestedBy,
    String message,
    String id) {

  /** One whose id is a UUID. */
  public JobOrder(
      JobType type,
      String variant,
      String activeKey,
      Object parameters,
      Long requestedBy,
      String message) {
    this(type, variant, activeKey, parameters, requestedBy, message, UUID.randomUUID().toString());
  }
}
