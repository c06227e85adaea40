package org.cadenza.web.tracklists;

import org.cadenza.tracklists.imports.Imported;

/**
 * What has come of an import.
 *
 * @param tracklist null while it is under way
 * @param error null: what fails is answered as a problem
 * @param cached whether it was known before
 */
record ImportAnswer(
    boolean success,
    PageListAnswer tracklist,
    String cueFilePath,
    String error,
    boolean cached,
    long processingTimeMs,
    String correlationId,
    String message) {

  static ImportAnswer of(
      Imported imported, boolean together, Stopwatch watch, String correlationId) {
    return new ImportAnswer(
        true,
        PageListAnswer.of(imported.list(), together),
        imported.cuePath(),
        null,
        imported.cached(),
        watch.millis(),
        correlationId,
        imported.message());
  }

  static ImportAnswer underWay(Stopwatch watch, String correlationId) {
    return new ImportAnswer(
        true,
        null,
        null,
        null,
        false,
        watch.millis(),
        correlationId,
        "Under way; /api/v1/tracklists/import/status/" + correlationId + " tells how far");
  }
}
