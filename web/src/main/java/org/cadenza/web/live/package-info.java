/** What happens, as a stream of server-sent events. */
package org.cadenza.web.live;
