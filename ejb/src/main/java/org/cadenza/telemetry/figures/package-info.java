/** The port by which every room tells figures of itself; knows no room. */
package org.cadenza.telemetry.figures;
