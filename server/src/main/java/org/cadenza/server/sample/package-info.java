/**
 * A simulated upstream: a server on the loopback interface that speaks the catalog, sign-in and
 * stream protocol of nugs.net over the real set lists of 2,358 shows of the Grateful Dead, and
 * serves synthesized audio. The demonstration and the tests use it; it is never asked for by a
 * configuration that names a real server.
 */
package org.cadenza.server.sample;
