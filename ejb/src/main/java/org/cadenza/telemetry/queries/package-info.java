/** How long statements take, as this server sees them; knows no room. */
package org.cadenza.telemetry.queries;
