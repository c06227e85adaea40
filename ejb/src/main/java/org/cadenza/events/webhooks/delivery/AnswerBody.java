package org.cadenza.events.webhooks.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.UnsupportedCharsetException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/**
 * The beginning of an answer's body.
 *
 * @param excerpt at most 1,000 characters, with control characters other than line breaks and tabs
 *     replaced
 * @param whole whether the body ended within what is read
 */
record AnswerBody(String excerpt, boolean whole) {

  /** Bytes read; what comes after is not waited for. */
  static final int MOST_BYTES = 64 * 1024;

  /** Characters kept. */
  static final int MOST_CHARACTERS = 1_000;

  /** Reads no more than {@link #MOST_BYTES}; an answer may have no body at all (null). */
  static AnswerBody read(HttpEntity entity) throws IOException {
    if (entity == null) {
      return new AnswerBody("", true);
    }
    // Not closed here: closing would read the rest of the body, however long it is.
    InputStream content = entity.getContent();
    byte[] bytes = content.readNBytes(MOST_BYTES);
    boolean whole = bytes.length < MOST_BYTES || content.read() < 0;
    return new AnswerBody(excerpt(new String(bytes, charset(entity))), whole);
  }

  private static Charset charset(HttpEntity entity) {
    try {
      ContentType type = ContentType.parseLenient(entity.getContentType());
      return ContentType.getCharset(type, UTF_8);
    } catch (UnsupportedCharsetException e) {
      return UTF_8;
    }
  }

  private static String excerpt(String text) {
    int end = Math.min(text.length(), MOST_CHARACTERS);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end).replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "\uFFFD");
  }
}
