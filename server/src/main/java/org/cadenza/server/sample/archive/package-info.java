/**
 * The part of the sample that speaks as archive.org does: search, metadata, and files behind a
 * redirect. The items are real set lists with made-up recordings.
 */
package org.cadenza.server.sample.archive;
