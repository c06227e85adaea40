package org.cadenza.addresses;

/**
 * No request may go to this address. The message is for the person who gave it: it names the host
 * as they wrote it, and neither what the host resolves to nor whether anything answers there.
 */
public final class AddressRefused extends Exception {

  private static final long serialVersionUID = 1L;

  AddressRefused(String message) {
    super(message);
  }
}
