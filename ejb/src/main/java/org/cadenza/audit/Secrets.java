package org.cadenza.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Hides what nobody is to read in a log. */
final class Secrets {

  private static final String MASK = "***";
  private static final List<String> WORDS = List.of("password", "secret", "token", "credential");

  private Secrets() {}

  /** The same with every value masked whose name tells that it is one; null stays null. */
  static Map<String, Object> mask(Map<String, Object> details) {
    Map<String, Object> masked = new LinkedHashMap<>();
    details.forEach((name, value) -> masked.put(name, isSecret(name) ? hide(value) : look(value)));
    return masked;
  }

  private static Object hide(Object value) {
    return value == null ? null : MASK;
  }

  @SuppressWarnings("unchecked")
  private static Object look(Object value) {
    if (value instanceof Map<?, ?> map) {
      return mask((Map<String, Object>) map);
    }
    return value instanceof List<?> list ? list.stream().map(Secrets::look).toList() : value;
  }

  private static boolean isSecret(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORDS.stream().anyMatch(lower::contains);
  }
}
