package org.cadenza.audit;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is noted; the first word of most is what was changed. */
public enum AuditAction {
  LOGIN("user"),
  LOGOUT("user"),
  PASSWORD_CHANGED("user"),
  SIGN_IN_LINKED("user"),
  SIGN_IN_UNLINKED("user"),
  USER_CREATED("user"),
  USER_UPDATED("user"),
  USER_DELETED("user"),
  TIER_CHANGED("user"),
  API_KEY_CREATED("api_key"),
  API_KEY_ROTATED("api_key"),
  API_KEY_REVOKED("api_key"),
  TRACKLIST_CREATED("tracklist"),
  TRACKLIST_PUBLISHED("tracklist"),
  TRACKLIST_DELETED("tracklist"),
  CUE_FILE_CREATED("cue_file"),
  CUE_FILE_DELETED("cue_file"),
  JOB_CANCELED("job"),
  JOB_RETRIED("job"),
  CATALOG_REFRESH_STARTED("job"),
  BULK_QUEUE_STARTED("job"),
  DOWNLOAD_QUEUED("download"),
  DOWNLOAD_CANCELED("download"),
  DOWNLOAD_RETRIED("download"),
  VERIFICATION_STARTED("download"),
  DOWNLOAD_DELETED("download"),
  QUEUE_REORDERED("download"),
  ALERT_READ("alert"),
  ALERT_ACKNOWLEDGED("alert"),
  CHECK_STARTED("job"),
  CONFIG_UPDATED("config"),
  DATABASE_OPTIMIZED("database"),
  DATABASE_BACKUP_STARTED("job"),
  /** From the shell, by {@code server/cadenza restore}. */
  DATABASE_RESTORED("database"),
  CLEANUP_STARTED("job"),
  REPORT_STARTED("job"),
  MONITOR_CREATED("monitor"),
  MONITOR_UPDATED("monitor"),
  MONITOR_DELETED("monitor"),
  SCHEDULE_CREATED("schedule"),
  SCHEDULE_UPDATED("schedule"),
  SCHEDULE_DELETED("schedule"),
  SCHEDULER_STARTED("scheduler"),
  SCHEDULER_STOPPED("scheduler"),
  WEBHOOK_CREATED("webhook"),
  WEBHOOK_UPDATED("webhook"),
  WEBHOOK_DELETED("webhook"),
  WEBHOOK_TESTED("webhook");

  private final String resource;

  AuditAction(String resource) {
    this.resource = resource;
  }

  /** The kind of thing that was changed. */
  public String resource() {
    return resource;
  }

  /** As in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
