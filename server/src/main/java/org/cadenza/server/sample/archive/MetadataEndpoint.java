package org.cadenza.server.sample.archive;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.cadenza.server.sample.catalog.Show;
import org.cadenza.server.sample.catalog.Song;
import org.cadenza.server.sample.catalog.Track;
import org.cadenza.server.sample.http.Endpoint;
import org.cadenza.server.sample.http.Json;
import org.cadenza.server.sample.http.Reply;
import org.cadenza.server.sample.http.Request;

/**
 * {@code GET /metadata/<identifier>}: all of an item; {@code {}} where there is none. Each FLAC
 * file has its true size and checksums, unless the recording is to tell a wrong one.
 */
public final class MetadataEndpoint implements Endpoint {
  private final SampleArchive archive;
  private final Supplier<URI> base;

  /**
   * Describes items.
   *
   * @param base address of this server, without a slash at its end
   */
  public MetadataEndpoint(SampleArchive archive, Supplier<URI> base) {
    this.archive = archive;
    this.base = base;
  }

  @Override
  public Reply answer(Request request) {
    String identifier = request.path().substring("/metadata/".length());
    Map<String, Object> item =
        archive.find(identifier).map(this::item).orElseGet(LinkedHashMap::new);
    return Reply.json(200, Json.bytes(item));
  }

  private Map<String, Object> item(Recording recording) {
    String server = base.get().getAuthority();
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("created", recording.changed().getEpochSecond());
    item.put("d1", server);
    item.put("dir", FileEndpoint.FOLDER + recording.identifier());
    List<Map<String, Object>> files = files(recording);
    item.put("files", files);
    item.put("files_count", files.size());
    item.put("metadata", description(recording));
    item.put("reviews", reviews(recording));
    item.put("server", server);
    return item;
  }

  private static Map<String, Object> description(Recording recording) {
    Show show = recording.show();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("identifier", recording.identifier());
    fields.put(
        "title", show.artist().name() + " Live at " + show.place().venue() + " on " + show.date());
    fields.put("creator", show.artist().name());
    fields.put("mediatype", "etree");
    List<String> collections = new ArrayList<>(List.of(SampleArchive.COLLECTION, "etree"));
    if (recording.restricted()) {
      collections.add("stream_only");
    }
    fields.put("collection", collections);
    fields.put("date", show.date().toString());
    fields.put("year", Integer.toString(show.date().getYear()));
    fields.put("venue", show.place().venue());
    fields.put("coverage", show.place().city() + ", " + show.place().region());
    fields.put("source", "Simulated soundboard");
    fields.put("lineage", "Synthesizer > FLAC");
    fields.put("taper", "Cadenza's sample");
    fields.put("notes", recording.notes());
    fields.put("addeddate", "2015-06-01 12:00:00");
    fields.put("updatedate", recording.changed().toString());
    return fields;
  }

  private List<Map<String, Object>> files(Recording recording) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (Track track : Track.of(recording.show())) {
      String name = SampleArchive.name(recording.show(), track);
      boolean flac = recording.format().equals(Recording.FLAC);
      String original = name + (flac ? ".flac" : ".shn");
      files.add(original(recording, track, original));
      Map<String, Object> mp3 = tags(name + ".mp3", "derivative", "VBR MP3", track);
      mp3.put("original", original);
      mp3.put("length", String.format(Locale.ROOT, "00:%02d", archive.secondsPerTrack()));
      files.add(mp3);
    }
    Map<String, Object> meta = new LinkedHashMap<>();
    meta.put("name", recording.identifier() + "_meta.xml");
    meta.put("source", "original");
    meta.put("format", "Metadata");
    files.add(meta);
    return files;
  }

  private Map<String, Object> original(Recording recording, Track track, String name) {
    byte[] bytes = archive.bytes(track);
    Map<String, Object> file = tags(name, "original", recording.format(), track);
    file.put("size", Integer.toString(bytes.length));
    file.put("md5", recording.wrongMd5().getOrDefault(name, hash("MD5", bytes)));
    file.put("sha1", hash("SHA-1", bytes));
    file.put("length", archive.secondsPerTrack() + ".00");
    if (recording.restricted()) {
      file.put("private", "true");
    }
    return file;
  }

  private static Map<String, Object> tags(String name, String source, String format, Track track) {
    Song song = track.song();
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("name", name);
    file.put("source", source);
    file.put("format", format);
    file.put("title", song.segue() ? song.title() + " ->" : song.title());
    file.put("track", String.format(Locale.ROOT, "%02d", track.number()));
    return file;
  }

  private static List<Map<String, Object>> reviews(Recording recording) {
    List<Map<String, Object>> reviews = new ArrayList<>();
    for (int stars : recording.stars()) {
      Map<String, Object> review = new LinkedHashMap<>();
      review.put("reviewer", "listener" + (reviews.size() + 1));
      review.put("reviewtitle", "Simulated");
      review.put("reviewbody", "A simulated review of " + recording.show().date());
      review.put("stars", Integer.toString(stars));
      review.put("reviewdate", "2016-01-01 10:00:00");
      reviews.add(review);
    }
    return reviews;
  }

  static String hash(String algorithm, byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
