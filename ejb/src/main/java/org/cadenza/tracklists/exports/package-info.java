/**
 * A set of one audio file in the forms that DJ programs, players and people read: each track is a
 * mark or a chapter in it.
 */
package org.cadenza.tracklists.exports;
