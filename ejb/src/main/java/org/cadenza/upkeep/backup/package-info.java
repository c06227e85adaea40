/**
 * Copies of the database, of the keys in the home folder and, on request, of the files of complete
 * downloads: each is one ZIP archive in the folder {@code backups} of the home. {@code
 * server/cadenza restore} brings one back.
 */
package org.cadenza.upkeep.backup;
