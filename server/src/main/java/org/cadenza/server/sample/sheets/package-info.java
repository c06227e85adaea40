/** Cue sheets of every kind, and spoiled ones, made up by a seed: for tests and benchmarks. */
package org.cadenza.server.sample.sheets;
