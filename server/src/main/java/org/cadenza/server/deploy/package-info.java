/**
 * Puts Cadenza into a full server: {@code server/cadenza deploy wildfly|payara DIR}. It may be done
 * again, with other settings or a newer Cadenza, and the server must be stopped meanwhile.
 */
package org.cadenza.server.deploy;
