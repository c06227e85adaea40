package org.cadenza.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jaudiotagger.audio.AudioFile;
import org.jaudiotagger.audio.exceptions.CannotWriteException;
import org.jaudiotagger.tag.FieldDataInvalidException;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.flac.FlacTag;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.ID3v24Frame;
import org.jaudiotagger.tag.id3.framebody.FrameBodyGEOB;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jaudiotagger.tag.vorbiscomment.VorbisCommentTag;

/**
 * The tag in which Serato DJ keeps its marks, as Jan Holthaus' {@code serato-tags} describes it:
 * the object {@code Serato Markers2} in ID3, the comment {@code SERATO_MARKERS_V2} in FLAC, the
 * atom {@code markersv2} in MP4. The older tag {@code Serato Markers_}, which Serato would believe
 * instead, is taken out.
 */
public final class SeratoTag {

  private static final String OBJECT = "GEOB";
  private static final String TYPE = "application/octet-stream";
  private static final String NAME = "Serato Markers2";
  private static final String OLDER = "Serato Markers_";
  private static final String COMMENT = "SERATO_MARKERS_V2";
  private static final String MEANING = "com.serato.dj";
  private static final String ATOM = "----:" + MEANING + ":markersv2";
  private static final String OLDER_ATOM = "----:" + MEANING + ":markers";
  private static final int LINE = 72;

  private static final Base64.Encoder BASE64 =
      Base64.getMimeEncoder(LINE, new byte[] {'\n'}).withoutPadding();

  private SeratoTag() {}

  /**
   * Writes it into a file that nobody else sees yet; all other tags stay.
   *
   * @param markers what the tag holds, from its version on
   * @throws NotAudio if it is no FLAC, MP3 or M4A, or damaged
   * @throws IOException if it cannot be written
   */
  public static void write(Path unpublished, byte[] markers) throws NotAudio, IOException {
    AudioFile audio = AudioTags.open(unpublished);
    try {
      Tag tag = AudioTags.writable(audio);
      if (tag instanceof FlacTag flac) {
        VorbisCommentTag comments = flac.getVorbisCommentTag();
        comments.setField(comments.createField(COMMENT, enveloped(markers)));
      } else if (tag instanceof Mp4Tag mp4) {
        mp4.deleteField(OLDER_ATOM);
        mp4.setField(new Mp4TagReverseDnsField(ATOM, MEANING, "markersv2", enveloped(markers)));
      } else if (tag instanceof AbstractID3v2Tag id3) {
        put(id3, markers);
      }
      audio.setTag(tag);
      audio.commit();
    } catch (CannotWriteException | FieldDataInvalidException e) {
      throw new IOException("Marks cannot be written into " + unpublished.getFileName(), e);
    }
  }

  private static void put(AbstractID3v2Tag tag, byte[] markers) throws FieldDataInvalidException {
    List<org.jaudiotagger.tag.TagField> others =
        tag.getFields(OBJECT).stream().filter(field -> !isMarks(field)).toList();
    tag.deleteField(OBJECT);
    for (org.jaudiotagger.tag.TagField other : others) {
      tag.addField(other);
    }
    ID3v24Frame frame = new ID3v24Frame(OBJECT);
    frame.setBody(new FrameBodyGEOB((byte) 0, TYPE, "", NAME, markers));
    tag.addField(frame);
  }

  private static boolean isMarks(org.jaudiotagger.tag.TagField field) {
    return field instanceof AbstractID3v2Frame frame
        && frame.getBody() instanceof FrameBodyGEOB body
        && List.of(NAME, OLDER).contains(body.getObjectValue("Description"));
  }

  /** Where only text is kept, the whole object is in Base64. */
  private static String enveloped(byte[] markers) {
    ByteArrayOutputStream object = new ByteArrayOutputStream();
    object.writeBytes((TYPE + "\0\0" + NAME + "\0").getBytes(StandardCharsets.US_ASCII));
    object.writeBytes(markers);
    return base64(object.toByteArray());
  }

  /** As Serato writes it: in lines of 72, without padding. */
  public static String base64(byte[] bytes) {
    return BASE64.encodeToString(bytes);
  }
}
