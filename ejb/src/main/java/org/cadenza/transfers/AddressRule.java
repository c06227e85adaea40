package org.cadenza.transfers;

import java.net.URI;
import java.net.UnknownHostException;

/** Decides which addresses a transfer may ask. */
@FunctionalInterface
public interface AddressRule {

  /**
   * Whether it may ask this one.
   *
   * @throws UnknownHostException if nobody can tell now, which another attempt may mend
   */
  boolean allows(URI address) throws UnknownHostException;
}
