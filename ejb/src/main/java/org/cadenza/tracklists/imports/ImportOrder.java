package org.cadenza.tracklists.imports;

import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.site.SetAddress;
import org.cadenza.tracklists.site.SetPage;

/**
 * A list that is wanted: a job's parameters.
 *
 * @param ownerId whose list it becomes, whoever has it tried again
 * @param audioFileId which audio it is of; null for none in particular
 * @param anew whether the page is read again although its list is there
 * @param format of the cue file; null if none is wanted
 * @param pasted what somebody has copied from the page; null if it is to be read
 * @param correlationId by which whoever wants it asks for it later; null for one of many
 */
public record ImportOrder(
    long ownerId,
    SetAddress address,
    String audioFileId,
    boolean anew,
    Dialect format,
    SetPage pasted,
    String correlationId) {}
