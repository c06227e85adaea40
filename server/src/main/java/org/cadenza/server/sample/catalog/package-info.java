/**
 * The shows the sample upstream offers and the catalog methods of its API: the real shows of the
 * Grateful Dead, generated ones for benchmarks, and changes made at run time.
 */
package org.cadenza.server.sample.catalog;
