package org.cadenza.server.e2e.tracklists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.tag.TagField;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;

/** The atoms that Serato puts into the tags of M4A files. */
final class SeratoAtoms {

  private static final String ISSUER = "com.serato.dj";

  private SeratoAtoms() {}

  /** Gives a file some, with nothing in particular in them. */
  static void put(Path m4a, List<String> names) throws Exception {
    AudioFile file = AudioFileIO.readAs(m4a.toFile(), "m4a");
    Mp4Tag tag = (Mp4Tag) file.getTag();
    for (String name : names) {
      tag.addField(
          new Mp4TagReverseDnsField("----:" + ISSUER + ":" + name, ISSUER, name, "Something"));
    }
    file.commit();
  }

  /** Those of a file. */
  static List<String> names(Path m4a) throws Exception {
    List<String> names = new ArrayList<>();
    Iterator<TagField> fields = AudioFileIO.readAs(m4a.toFile(), "m4a").getTag().getFields();
    while (fields.hasNext()) {
      if (fields.next() instanceof Mp4TagReverseDnsField field
          && field.getIssuer().equals(ISSUER)) {
        names.add(field.getDescriptor());
      }
    }
    Collections.sort(names);
    return names;
  }
}
