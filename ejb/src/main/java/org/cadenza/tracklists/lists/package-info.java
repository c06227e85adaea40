/** Tracklists: who has which, how they came to be what they are, and what is done to them. */
package org.cadenza.tracklists.lists;
