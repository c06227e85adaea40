/**
 * The Internet Archive's live music collections: how often we call archive.org, and how its items
 * are read. An item is one recording of a concert; its identifier is a word, for which we have a
 * number. Items that may only be streamed are listed and left alone.
 */
package org.cadenza.concerts.archive;
