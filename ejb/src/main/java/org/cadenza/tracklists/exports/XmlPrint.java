package org.cadenza.tracklists.exports;

import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements, an element a line. */
final class XmlPrint {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private final StringWriter text = new StringWriter();
  private final Deque<String> open = new ArrayDeque<>();
  private final XMLStreamWriter writer;

  XmlPrint() {
    try {
      text.write(HEAD);
      writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that holds others, until {@link #end}; attributes as name, value and so on. */
  XmlPrint begin(String name, Object... attributes) {
    try {
      newLine();
      writer.writeStartElement(name);
      attributes(attributes);
      open.push(name);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that holds nothing; attributes without value (null) are left out. */
  XmlPrint empty(String name, Object... attributes) {
    try {
      newLine();
      writer.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One that holds text. */
  XmlPrint text(String name, String content) {
    try {
      newLine();
      writer.writeStartElement(name);
      writer.writeCharacters(printable(content));
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the innermost that was begun. */
  XmlPrint end() {
    try {
      open.pop();
      newLine();
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The whole document. */
  String whole() {
    try {
      while (!open.isEmpty()) {
        end();
      }
      writer.writeCharacters("\n");
      writer.close();
      return text.toString();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attributes(Object... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        writer.writeAttribute((String) attributes[i], printable(attributes[i + 1].toString()));
      }
    }
  }

  private void newLine() throws XMLStreamException {
    writer.writeCharacters("\n" + "  ".repeat(open.size()));
  }

  /** XML 1.0 has no place for most control characters; white space in attributes is a blank. */
  private static String printable(String content) {
    StringBuilder kept = new StringBuilder();
    content
        .codePoints()
        .map(c -> Character.isWhitespace(c) ? ' ' : c)
        .filter(c -> c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }
}
