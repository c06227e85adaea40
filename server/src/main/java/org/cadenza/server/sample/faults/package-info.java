/** Failures the sample upstream plays on demand, as real servers and proxies show them. */
package org.cadenza.server.sample.faults;
