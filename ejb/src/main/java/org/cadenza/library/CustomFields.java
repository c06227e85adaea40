package org.cadenza.library;

import java.util.List;
import org.jaudiotagger.tag.FieldDataInvalidException;
import org.jaudiotagger.tag.Tag;
import org.jaudiotagger.tag.TagTextField;
import org.jaudiotagger.tag.flac.FlacTag;
import org.jaudiotagger.tag.id3.AbstractID3v2Frame;
import org.jaudiotagger.tag.id3.AbstractID3v2Tag;
import org.jaudiotagger.tag.id3.ID3v24Frame;
import org.jaudiotagger.tag.id3.framebody.FrameBodyTXXX;
import org.jaudiotagger.tag.mp4.Mp4Tag;
import org.jaudiotagger.tag.mp4.field.Mp4TagReverseDnsField;
import org.jaudiotagger.tag.vorbiscomment.VorbisCommentTag;

/** Tags that no standard knows, in the place that each format has for them. */
final class CustomFields {

  private static final String ITUNES = "com.apple.iTunes";
  private static final String USER_TEXT = "TXXX";

  private CustomFields() {}

  static void set(Tag tag, String name, String value) throws FieldDataInvalidException {
    if (tag instanceof FlacTag flac) {
      VorbisCommentTag comments = flac.getVorbisCommentTag();
      comments.setField(comments.createField(name, value));
    } else if (tag instanceof Mp4Tag mp4) {
      mp4.setField(new Mp4TagReverseDnsField(atom(name), ITUNES, name, value));
    } else if (tag instanceof AbstractID3v2Tag id3) {
      FrameBodyTXXX body = new FrameBodyTXXX();
      body.setDescription(name);
      body.setText(value);
      ID3v24Frame frame = new ID3v24Frame(USER_TEXT);
      frame.setBody(body);
      // Replaces the frame of the same description and leaves the others.
      id3.setField(frame);
    }
  }

  /** The value, or nothing. */
  static String get(Tag tag, String name) {
    if (tag instanceof AbstractID3v2Tag id3) {
      return userText(id3, name);
    }
    Tag inner = tag instanceof FlacTag flac ? flac.getVorbisCommentTag() : tag;
    String id = tag instanceof Mp4Tag ? atom(name) : name;
    List<org.jaudiotagger.tag.TagField> fields = inner.getFields(id);
    return fields.isEmpty() || !(fields.get(0) instanceof TagTextField text)
        ? ""
        : text.getContent();
  }

  private static String userText(AbstractID3v2Tag tag, String name) {
    for (org.jaudiotagger.tag.TagField field : tag.getFields(USER_TEXT)) {
      if (field instanceof AbstractID3v2Frame frame
          && frame.getBody() instanceof FrameBodyTXXX body
          && body.getDescription().equalsIgnoreCase(name)) {
        return body.getText();
      }
    }
    return "";
  }

  private static String atom(String name) {
    return "----:" + ITUNES + ":" + name;
  }
}
