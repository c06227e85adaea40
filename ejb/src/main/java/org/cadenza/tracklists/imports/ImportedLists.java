package org.cadenza.tracklists.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cadenza.tracklists.lists.TracklistView;
import org.cadenza.tracklists.lists.Tracklists;
import org.cadenza.tracklists.sheets.CueFiles;

/** Writes what was prepared, in the transaction of whoever calls. */
@ApplicationScoped
public class ImportedLists {

  @Inject Tracklists lists;
  @Inject CueFiles files;

  /** The list, which may be there already, and its cue file. */
  public Imported keep(ImportOrder order, Prepared prepared) {
    TracklistView list =
        prepared.known() == null
            ? lists.keepRead(order.ownerId(), order.audioFileId(), prepared.page())
            : prepared.known();
    String path = prepared.recipe() == null ? null : cueFile(order, prepared, list);
    return new Imported(list, path, prepared.cached(), prepared.message());
  }

  /** The one that there is, as long as the list has not changed. */
  private String cueFile(ImportOrder order, Prepared prepared, TracklistView list) {
    return files
        .current(list, order.format())
        .orElseGet(
            () ->
                files
                    .make(order.ownerId(), list.id(), prepared.recipe(), order.format())
                    .file()
                    .filePath());
  }
}
