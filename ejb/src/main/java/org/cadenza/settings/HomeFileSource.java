package org.cadenza.settings;

import java.util.Map;
import java.util.Set;
import org.cadenza.config.Settings;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * {@code cadenza.properties} in the home folder, below the environment (300) and above the
 * documented defaults (100). The launcher of Payara Micro has published it before; on a full server
 * nobody else reads it.
 */
public class HomeFileSource implements ConfigSource {

  private static final int ORDINAL = 200;

  private final Map<String, String> values = new Settings().homeFile();

  @Override
  public Map<String, String> getProperties() {
    return values;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public String getValue(String name) {
    return values.get(name);
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public String getName() {
    return "cadenza.properties in the home folder";
  }
}
