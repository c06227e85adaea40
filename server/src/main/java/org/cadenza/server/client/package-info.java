/**
 * The product as anybody uses it, as a process and through its HTTP API: for the demonstration and
 * the benchmarks.
 */
package org.cadenza.server.client;
