package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerCommandsTest {

  @ParameterizedTest
  @CsvSource({
    "jdbc:mariadb://localhost/cadenza?localSocket=/home/x/run/db.sock,cadenza",
    "jdbc:mariadb://db.example.org:3306/collection,collection",
    "jdbc:mariadb://a:3306/audio?x=1/2,audio",
    "'',cadenza"
  })
  void theDatabaseIsCalledAsItsAddressSays(String url, String name) {
    assertEquals(name, ServerCommands.databaseName(url));
  }

  @Test
  void aValueAmongPropertiesMayHoldAnySign() {
    assertEquals("a\\:b\\=c\\\\d\\\"e\\'f", ServerCommands.escape("a:b=c\\d\"e'f"));
  }
}
