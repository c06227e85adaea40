/** The server at a glance, for its admins; everything is as of now. */
package org.cadenza.concerts.administration;
