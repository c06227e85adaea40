/**
 * Webhooks: who wants to hear of what, the messages that are on their way, and the history of every
 * try. How a single try goes over the wire is {@code delivery}.
 */
package org.cadenza.events.webhooks;
