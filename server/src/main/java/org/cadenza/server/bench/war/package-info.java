/**
 * The least that does the same as the product, as servlets. They are in no application but the one
 * that a benchmark makes for itself.
 */
package org.cadenza.server.bench.war;
