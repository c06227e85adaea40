/**
 * {@code server/cadenza bench}: how fast the product is beside the least that could do the same, in
 * the same run on the same machine. What counts are the ratios; each line says its target.
 */
package org.cadenza.server.bench;
