package org.cadenza.web.tracklists.cue;

import java.util.List;
import java.util.Map;
import org.cadenza.tracklists.sheets.Capabilities;

/** What a format can hold. */
record CapabilitiesAnswer(
    String format,
    List<String> features,
    List<String> limitations,
    Map<String, Boolean> metadataSupport) {

  static CapabilitiesAnswer of(Capabilities of) {
    return new CapabilitiesAnswer(
        of.format().word(), of.features(), of.limitations(), of.metadataSupport());
  }
}
