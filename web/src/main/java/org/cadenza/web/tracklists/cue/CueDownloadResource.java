package org.cadenza.web.tracklists.cue;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.cadenza.identity.Caller;
import org.cadenza.tracklists.sheets.CueFiles;

/** Cue files as they are. */
@Path("v1/cue/download")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class CueDownloadResource {

  private static final String CUE_TYPE = "application/x-cue";

  @Inject CueFiles files;
  @Inject Provider<Caller> caller;

  @GET
  @Path("{cue_file_id}")
  @Consumes(MediaType.WILDCARD)
  @Produces({CUE_TYPE, MediaType.APPLICATION_JSON})
  public Response download(@PathParam("cue_file_id") String id) {
    CueFiles.Text text = files.text(caller.get(), id);
    String format = text.file().format().word();
    String name = format + "_" + id.substring(0, 8) + "_v" + text.file().version() + ".cue";
    return Response.ok(text.content(), CUE_TYPE + ";charset=UTF-8")
        .header("Content-Disposition", "attachment; filename=" + name)
        .header("Cache-Control", "no-cache")
        .header("X-File-Version", text.file().version())
        .header("X-File-Format", format)
        .build();
  }
}
