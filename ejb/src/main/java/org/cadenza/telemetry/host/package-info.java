/** The machine and this process in figures. */
package org.cadenza.telemetry.host;
