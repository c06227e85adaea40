package org.cadenza.server.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.activemq.broker.BrokerService;
import org.apache.activemq.broker.region.policy.PolicyEntry;
import org.apache.activemq.broker.region.policy.SharedDeadLetterStrategy;
import org.apache.activemq.usage.SystemUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AdapterBrokerTest {

  private static final Map<String, Class<?>> CLASSES =
      Map.of(
          "broker", BrokerService.class,
          "policyEntry", PolicyEntry.class,
          "sharedDeadLetterStrategy", SharedDeadLetterStrategy.class);

  @ParameterizedTest
  @ValueSource(strings = {"broker", "policyEntry", "sharedDeadLetterStrategy"})
  void theBrokerKnowsEveryAttribute(String name) throws Exception {
    Element element = only(name, "secret");
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      String attribute = element.getAttributes().item(i).getNodeName();
      if (!attribute.equals("xmlns")) {
        assertTrue(hasSetter(CLASSES.get(name), attribute), attribute);
      }
    }
  }

  @Test
  void aFullStoreFailsASendInsteadOfBlockingItForEver() throws Exception {
    Element usage = (Element) only("memoryUsage", "secret").getParentNode();
    assertEquals("3000", usage.getAttribute("sendFailIfNoSpaceAfterTimeout"));
    assertTrue(hasSetter(SystemUsage.class, "sendFailIfNoSpaceAfterTimeout"));
  }

  @Test
  void aSubscriberThatDoesNotReturnForAWeekIsForgotten() throws Exception {
    Element broker = only("broker", "secret");
    assertEquals("604800000", broker.getAttribute("offlineDurableSubscriberTimeout"));
    assertEquals("3600000", broker.getAttribute("offlineDurableSubscriberTaskSchedule"));
  }

  @Test
  void aPasswordMayHoldAnySign() throws Exception {
    String password = "<&\"'%s>";
    assertEquals(password, only("authenticationUser", password).getAttribute("password"));
  }

  /** The outer of two elements of the same name, where the description nests them. */
  private static Element only(String name, String password) throws Exception {
    String xml = AdapterBroker.description("", Path.of("/home/broker"), "cadenza", password);
    return (Element)
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName(name)
            .item(0);
  }

  private static boolean hasSetter(Class<?> type, String property) {
    String setter =
        "set" + property.substring(0, 1).toUpperCase(Locale.ROOT) + property.substring(1);
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals(setter));
  }
}
