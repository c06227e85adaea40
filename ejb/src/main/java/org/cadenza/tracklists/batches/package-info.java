/**
 * Many pages imported by one order: a batch, which is a job, as its pages one after the other; at
 * once or again and again by a schedule.
 */
package org.cadenza.tracklists.batches;
