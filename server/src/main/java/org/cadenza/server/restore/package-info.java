/** Brings a backup back: {@code server/cadenza restore FILE}, while the server does not run. */
package org.cadenza.server.restore;
