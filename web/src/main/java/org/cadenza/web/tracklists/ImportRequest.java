package org.cadenza.web.tracklists;

import jakarta.validation.constraints.Size;
import org.cadenza.tracklists.imports.ImportOrder;
import org.cadenza.tracklists.site.SetAddress;
import org.cadenza.tracklists.site.SetPage;

/**
 * A page to be imported.
 *
 * @param html ours: its source, where the site does not let us read it
 * @param text ours: its lines, likewise; not heeded beside {@code html}
 */
record ImportRequest(
    @Size(max = 500, message = "must have at most 500 characters") String url,
    String audioFileId,
    Boolean forceRefresh,
    String cueFormat,
    String html,
    String text,
    String correlationId) {

  boolean isPasted() {
    return html != null || text != null;
  }

  ImportOrder order(long ownerId, SetAddress address, SetPage pasted, String correlation) {
    return new ImportOrder(
        ownerId,
        address,
        AudioFileId.of(audioFileId),
        Boolean.TRUE.equals(forceRefresh),
        ListRequests.dialect(cueFormat),
        pasted,
        correlation);
  }
}
