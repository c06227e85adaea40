package org.cadenza.addresses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A guard over made-up names, so that no test asks a real name server. */
final class TestNames {

  private static final Map<String, String> NAMES =
      Map.of(
          "hooks.example", "93.184.215.14",
          "two.example", "93.184.215.14 2606:2800:21f:cb07:6820:80da:af6b:8b2c",
          "mixed.example", "93.184.215.14 10.0.0.5",
          "inside.example", "10.1.2.3",
          "mapped.example", "::ffff:10.0.0.1",
          "localhost", "127.0.0.1 ::1",
          "xn--bcher-kva.example", "93.184.215.14",
          "my_container", "172.18.0.4");

  private TestNames() {}

  static AddressGuard guard(String allowed) {
    return new AddressGuard(AllowedHosts.parse(allowed), TestNames::lookUp);
  }

  private static List<InetAddress> lookUp(String host) throws UnknownHostException {
    if (!NAMES.containsKey(host)) {
      throw new UnknownHostException(host);
    }
    return Arrays.stream(NAMES.get(host).split(" ", -1))
        .map(address -> IpLiteral.parse(address).orElseThrow())
        .toList();
  }
}
