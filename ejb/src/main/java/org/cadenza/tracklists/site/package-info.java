/**
 * Pages of 1001tracklists: what a page says of a set, where it comes from, and text that somebody
 * has copied from one. What is made of a set is the business of others.
 */
package org.cadenza.tracklists.site;
