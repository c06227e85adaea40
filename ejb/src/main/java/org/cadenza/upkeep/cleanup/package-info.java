/** Removes what is old and of no more use: lines of logs, jobs that are over, left-over files. */
package org.cadenza.upkeep.cleanup;
