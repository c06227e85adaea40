package org.cadenza.upstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/** Reads JSON of an upstream, and tells what is wrong where an answer is none. */
public final class AnswerReader {

  private final String upstream;
  private final ObjectMapper mapper;

  /**
   * @param upstream its name in messages
   */
  public AnswerReader(String upstream, ObjectMapper mapper) {
    this.upstream = upstream;
    this.mapper = mapper;
  }

  /** What is answered with status 200. */
  public <T> T read(UpstreamHttp.Reply reply, Class<T> type) throws UpstreamFailure {
    if (reply.status() != 200) {
      throw UpstreamFailure.lasting(upstream + " answered " + reply.status(), null);
    }
    return parse(reply.body(), type);
  }

  private <T> T parse(byte[] bytes, Class<T> type) throws UpstreamFailure {
    int first = 0;
    while (first < bytes.length && Character.isWhitespace(bytes[first])) {
      first++;
    }
    if (first < bytes.length && bytes[first] == '<') {
      throw UpstreamFailure.passing(upstream + " answered HTML instead of JSON", null, null);
    }
    try {
      return mapper.readValue(bytes, type);
    } catch (IOException e) {
      throw UpstreamFailure.passing(upstream + "'s answer is not whole JSON", null, e);
    }
  }
}
