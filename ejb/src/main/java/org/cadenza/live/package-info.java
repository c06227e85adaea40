/**
 * What happens, told at once to whoever listens. Rooms bring what they have to tell as {@link
 * org.cadenza.live.LiveSource}; it is found out by looking at rows, so that what another server
 * does is told as well.
 */
package org.cadenza.live;
