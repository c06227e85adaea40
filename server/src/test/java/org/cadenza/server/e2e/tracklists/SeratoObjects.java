package org.cadenza.server.e2e.tracklists;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jaudiotagger.audio.AudioFileIO;
import org.jaudiotagger.audio.mp3.MP3File;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.ID3v24Frame;
import org.jaudiotagger.tag.id3.ID3v24Tag;
import org.jaudiotagger.tag.id3.framebody.FrameBodyGEOB;

/** The objects that Serato puts into the tags of MP3 files. */
final class SeratoObjects {

  private SeratoObjects() {}

  /** Gives a file some, with nothing in particular in them. */
  static void put(Path mp3, List<String> names) throws Exception {
    MP3File file = (MP3File) AudioFileIO.readAs(mp3.toFile(), "mp3");
    ID3v24Tag tag = file.getID3v2TagAsv24();
    for (String name : names) {
      ID3v24Frame frame = new ID3v24Frame("GEOB");
      byte[] content = "Something".getBytes(StandardCharsets.US_ASCII);
      frame.setBody(new FrameBodyGEOB((byte) 0, "application/octet-stream", "", name, content));
      tag.addField(frame);
    }
    file.setTag(tag);
    file.commit();
  }

  /** Those of a file. */
  static List<String> names(Path mp3) throws Exception {
    MP3File file = (MP3File) AudioFileIO.readAs(mp3.toFile(), "mp3");
    return file.getID3v2TagAsv24().getFields("GEOB").stream()
        .map(frame -> ((AbstractID3v2Frame) frame).getBody().getObjectValue("Description"))
        .map(Object::toString)
        .sorted()
        .toList();
  }
}
