/**
 * The collection, its downloads and its makers in figures, each computed from rows when it is asked
 * for: downloads by their sums, the catalog by its census. Days are those of UTC.
 */
package org.cadenza.concerts.analytics;
