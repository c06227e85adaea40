/**
 * {@code server/cadenza demo}: the main job before a person's eyes, from an empty home to a
 * verified download. It uses the product as anybody can, as a process and through its HTTP API;
 * only the upstream is simulated.
 */
package org.cadenza.server.demo;
