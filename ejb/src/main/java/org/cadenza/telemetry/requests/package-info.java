/** What requests were made and how long they took: of this server since its start, and by day. */
package org.cadenza.telemetry.requests;
