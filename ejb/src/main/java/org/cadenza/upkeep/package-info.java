/** What keeps the server in order: the database in figures and in shape, copies, tidying up. */
package org.cadenza.upkeep;
