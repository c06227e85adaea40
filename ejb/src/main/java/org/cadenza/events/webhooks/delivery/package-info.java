/**
 * Sending one webhook over HTTP: signing, the check of where it goes, the exchange itself and the
 * wait before the next try. Knows neither rows nor beans.
 */
package org.cadenza.events.webhooks.delivery;
