/** Sessions of an hour that are renewed for a week, each time with another token. */
package org.cadenza.identity.sessions;
