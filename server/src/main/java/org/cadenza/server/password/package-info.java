/** {@code server/cadenza password USER}: another password for whoever has lost his. */
package org.cadenza.server.password;
