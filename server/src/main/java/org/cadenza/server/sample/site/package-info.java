/** A site of tracklists as 1001tracklists is one: pages of sets, searches, and a robot check. */
package org.cadenza.server.sample.site;
