package org.cadenza.tracklists.batches;

import java.util.List;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.imports.ImportOrder;
import org.cadenza.tracklists.site.SetAddress;

/**
 * Pages that are wanted: the parameters of a job or a schedule.
 *
 * @param ownerId whose lists they become, whoever has it done again
 * @param keyId of the API key on whose account it goes; null for none
 * @param anew whether pages are read again whose lists are there
 * @param format of the cue files; null if none are wanted
 */
public record BatchOrder(
    long ownerId,
    Long keyId,
    List<String> urls,
    BatchPriority priority,
    boolean anew,
    Dialect format) {

  /** Of all that, a single page. */
  ImportOrder of(SetAddress address) {
    return new ImportOrder(ownerId, address, null, anew, format, null, null);
  }
}
