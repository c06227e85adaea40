/**
 * Addresses on the network: how they are written, which lie inside, and where a request that
 * somebody else names may go.
 */
package org.cadenza.addresses;
