package org.cadenza.web.tracklists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.cadenza.identity.Caller;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.exports.MixExports;
import org.cadenza.tracklists.exports.MixFormat;
import org.cadenza.tracklists.exports.SeratoCopies;
import org.cadenza.web.http.Attachment;
import org.cadenza.web.http.Params;

/** Lists as other programs read them (ours), to be loaded down. */
@Path("v1/tracklists/{tracklist_id}/export")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ExportResource {

  /** Far more than any program is off. */
  private static final int LARGEST_SHIFT = 10_000;

  private static final String POSITIONS = "[0-9]{1,4}(,[0-9]{1,4}){0,7}";

  @Inject MixExports exports;
  @Inject SeratoCopies copies;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  /** For people, unless {@code format} says otherwise. */
  @GET
  @Consumes(MediaType.WILDCARD)
  @Produces({"application/xml", MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON})
  public Response export(@PathParam("tracklist_id") String id) {
    Params params = Params.of(uri);
    MixFormat format = params.choice("format", MixFormat.class, MixFormat::word, MixFormat.TEXT);
    MixExports.Written file = exports.write(caller.get(), id, format, shift(params));
    return Response.ok(file.content(), file.mediaType() + ";charset=UTF-8")
        .header("Content-Disposition", Attachment.named(file.name()))
        .build();
  }

  /** The audio itself, with hot cues. */
  @GET
  @Path("serato")
  @Consumes(MediaType.WILDCARD)
  @Produces({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_JSON})
  public Response serato(@PathParam("tracklist_id") String id) {
    Params params = Params.of(uri);
    List<Integer> cues = positions(params.text("cues"));
    SeratoCopies.Copy copy = copies.copy(caller.get(), id, cues, shift(params));
    Response.ResponseBuilder answer =
        Response.ok(copy.content(), MediaType.APPLICATION_OCTET_STREAM)
            .header("Content-Length", copy.byteSize())
            .header("Content-Disposition", Attachment.named(copy.name()));
    copy.warnings().forEach(warning -> answer.header("X-Export-Warning", warning));
    return answer.build();
  }

  private static int shift(Params params) {
    return params.integer("offset_ms", 0, -LARGEST_SHIFT, LARGEST_SHIFT);
  }

  /** Null for none in particular. */
  private static List<Integer> positions(String text) {
    if (text == null) {
      return null;
    }
    if (!text.matches(POSITIONS)) {
      throw Problem.invalid("cues", "must be at most eight positions such as 1,3,8");
    }
    return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).distinct().toList();
  }
}
