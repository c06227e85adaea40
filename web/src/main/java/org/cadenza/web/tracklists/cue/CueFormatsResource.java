package org.cadenza.web.tracklists.cue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import org.cadenza.problems.Problem;
import org.cadenza.tracklists.cue.writing.Dialect;
import org.cadenza.tracklists.sheets.Capabilities;
import org.cadenza.web.http.Params;
import org.cadenza.web.tracklists.Entered;

/** The formats of cue files, and what each can hold. */
@Path("v1/cue/formats")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueFormatsResource {

  @Context UriInfo uri;

  @GET
  @Consumes(MediaType.WILDCARD)
  public List<String> formats() {
    return Arrays.stream(Dialect.values()).map(Dialect::word).toList();
  }

  @GET
  @Path("{format}/capabilities")
  @Consumes(MediaType.WILDCARD)
  public CapabilitiesAnswer capabilities(@PathParam("format") String format) {
    return CapabilitiesAnswer.of(
        Capabilities.of(Dialect.of(format).orElseThrow(() -> Problem.notFound("Format", format))));
  }

  @GET
  @Path("conversion-preview")
  @Consumes(MediaType.WILDCARD)
  public List<String> preview() {
    Params params = Params.of(uri);
    Dialect source = asked(params, "source_format");
    Dialect target = asked(params, "target_format");
    return Capabilities.lostBetween(
        Entered.required("source_format", source), Entered.required("target_format", target));
  }

  private static Dialect asked(Params params, String name) {
    String word = params.text(name);
    return word == null ? null : CueWords.format(name, word);
  }
}
