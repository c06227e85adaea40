package org.cadenza.upkeep.backup;

/**
 * What is to be copied: a job's parameters.
 *
 * @param id of the archive
 * @param includeDownloads the files as well
 * @param compress whether the copy of the database is; files of audio never are
 * @param description for a person; null if there is none
 */
public record BackupOrder(
    String id, boolean includeDownloads, boolean compress, String description) {}
