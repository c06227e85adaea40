/** Messages to webhooks as jobs among jobs. */
package org.cadenza.upkeep.deliveries;
