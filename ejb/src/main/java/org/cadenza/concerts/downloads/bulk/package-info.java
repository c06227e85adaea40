/** Many shows of an artist joining the queue by one order, which is a job. */
package org.cadenza.concerts.downloads.bulk;
