/** Many pages imported by one order (tracklist-service.md, Batch Processing API). */
package org.cadenza.web.tracklists.batches;
