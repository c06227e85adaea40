/** What each user and each key has called: for limits, and for whoever pays by what is used. */
package org.cadenza.telemetry.usage;
