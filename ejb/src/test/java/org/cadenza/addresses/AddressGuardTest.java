package org.cadenza.addresses;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example/",
        "https://hooks.example",
        "HTTPS://HOOKS.EXAMPLE./path?x=1#top",
        "https://hooks.example:443/",
        "http://hooks.example:8080/",
        "https://hooks.example:/",
        "http://two.example/",
        "http://bücher.example/",
        "http://93.184.215.14/",
        "http://93.184.215.14./",
        "http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/",
        "http://172.15.255.255/",
        "http://172.32.0.1/",
        "http://100.63.255.255/",
        "http://100.128.0.1/",
        "http://192.0.1.1/",
        "http://[2001:200::1]/",
      })
  void publicAddressPasses(String url) {
    assertDoesNotThrow(() -> TestNames.guard("").check(URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://127.1.2.3:8080/",
        "http://localhost/",
        "http://LOCALHOST./",
        "http://0.0.0.0/",
        "http://0.1.2.3/",
        "http://10.0.0.1/",
        "http://172.16.0.1/",
        "http://172.31.255.255/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://100.100.100.200/latest/meta-data/",
        "http://169.254.169.254/latest/meta-data/",
        "http://168.63.129.16/",
        "http://192.0.0.192/",
        "http://192.0.2.1/",
        "http://192.88.99.1/",
        "http://198.18.0.1/",
        "http://198.19.255.255/",
        "http://198.51.100.7/",
        "http://203.0.113.9/",
        "http://224.0.0.1/",
        "http://239.255.255.250/",
        "http://240.0.0.1/",
        "http://255.255.255.255/",
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1./",
        "http://127.0.0.0x1/",
        "http://93.184.215.014/",
        "http://1.2.3.256/",
        "http://127。0。0。1/",
        "http://１２７.0.0.1/",
        "http://①②⑦.0.0.1/",
        "http://127.0.0.%31/",
        "http://[::1]/",
        "http://[::]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://[::ffff:169.254.169.254]/",
        "http://[::127.0.0.1]/",
        "http://[::ffff:0:127.0.0.1]/",
        "http://[2002:7f00:1::]/",
        "http://[64:ff9b::7f00:1]/",
        "http://[64:ff9b:1::a00:1]/",
        "http://[2001::1]/",
        "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
        "http://[2001:db8::1]/",
        "http://[3fff::1]/",
        "http://[fc00::1]/",
        "http://[fd00:ec2::254]/",
        "http://[fe80::1]/",
        "http://[fe80::1%25eth0]/",
        "http://[fec0::1]/",
        "http://[ff02::1]/",
        "http://[100::1]/",
        "http://inside.example/",
        "http://mixed.example/",
        "http://mapped.example/",
        "http://my_container/",
        "http://hooks.example:22/",
        "http://hooks.example:25/",
        "http://hooks.example:0/",
        "http://hooks.example:65536/",
        "http://hooks.example:99999999/",
        "http://user@hooks.example/",
        "http://user:secret@hooks.example/",
        "http://hooks.example@127.0.0.1/",
        "http:///path",
        "http:hooks.example",
        "http://.hooks.example/",
        "http://hooks..example/",
        "http://-hooks.example/",
        "ftp://hooks.example/",
        "file:///etc/passwd",
        "gopher://127.0.0.1:6379/_INFO",
        "//hooks.example/",
        "hooks.example",
        "",
      })
  void addressThatIsNotPublicOrNotPlainIsRefused(String url) {
    assertThrows(AddressRefused.class, () -> TestNames.guard("").check(URI.create(url)));
  }

  @Test
  void unknownNameIsNotARefusal() {
    assertThrows(
        UnknownHostException.class,
        () -> TestNames.guard("").check(URI.create("http://nowhere.example/")));
  }

  @Test
  void refusalNamesTheHostAndNotItsAddresses() {
    var refusal =
        assertThrows(
            AddressRefused.class,
            () -> TestNames.guard("").check(URI.create("http://inside.example/")));

    assertEquals(
        "The host inside.example is not allowed: it leads to a private or reserved network."
            + " An administrator can allow it.",
        refusal.getMessage());
    assertFalse(refusal.getMessage().contains("10.1.2.3"));
  }
}
