/** What becomes of downloads that have ended: verified again, or removed with their files. */
package org.cadenza.concerts.downloads.aftercare;
