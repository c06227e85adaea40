package org.cadenza.web.tracklists.library;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.cadenza.identity.Caller;
import org.cadenza.identity.Role;
import org.cadenza.jobs.JobState;
import org.cadenza.jobs.JobView;
import org.cadenza.library.LibraryFile;
import org.cadenza.library.shelf.LibraryFiles;
import org.cadenza.library.shelf.LibraryScans;
import org.cadenza.persistence.Page;
import org.cadenza.problems.Problem;
import org.cadenza.web.http.Pagination;
import org.cadenza.web.http.Params;
import org.cadenza.web.tracklists.AudioFileId;
import org.cadenza.web.tracklists.Entered;

/** The library's files (ours). */
@Path("v1/library")
@RequestScoped
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class LibraryResource {

  @Inject LibraryFiles files;
  @Inject LibraryScans scans;
  @Inject Provider<Caller> caller;
  @Context UriInfo uri;

  record AudioPage(List<AudioAnswer> audioFiles, Pagination pagination) {}

  record Binding(String path) {

    private static final int LONGEST = 4096;

    /** Looked at once the id is. */
    String absolute() {
      String text = Entered.required("path", path);
      if (text.isEmpty() || text.length() > LONGEST) {
        throw Problem.invalid("path", "must have 1 to " + LONGEST + " characters");
      }
      return text;
    }
  }

  record Started(boolean success, String jobId, String message, String estimatedDuration) {}

  record ScanAnswer(
      String jobId,
      JobState status,
      int progress,
      String message,
      Map<String, Object> result,
      String errorMessage,
      Instant createdAt,
      Instant startedAt,
      Instant completedAt) {}

  @GET
  @Path("audio")
  @Consumes(MediaType.WILDCARD)
  public AudioPage list() {
    Params params = Params.of(uri);
    boolean gone = Boolean.FALSE.equals(params.yesOrNo("present"));
    Page<LibraryFile> page = files.page(gone, Pagination.asked(params));
    return new AudioPage(page.items().stream().map(AudioAnswer::of).toList(), Pagination.of(page));
  }

  @GET
  @Path("audio/{audio_file_id}")
  @Consumes(MediaType.WILDCARD)
  public AudioAnswer single(@PathParam("audio_file_id") String id) {
    return AudioAnswer.of(
        files.find(AudioFileId.ofPath(id)).orElseThrow(() -> Problem.notFound("Audio file", id)));
  }

  /** An id of the client's own means a file from now on. */
  @PUT
  @Path("audio/{audio_file_id}")
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public AudioAnswer bind(
      @PathParam("audio_file_id") String id,
      @NotNull(message = "is required") @Valid Binding request) {
    return AudioAnswer.of(files.bind(caller.get(), AudioFileId.ofPath(id), request.absolute()));
  }

  @POST
  @Path("scan")
  @Consumes(MediaType.WILDCARD)
  @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
  public Response scan() {
    LibraryScans.Ordered ordered = scans.order(caller.get());
    return Response.accepted(
            new Started(true, ordered.job().id(), "Library scan started", ordered.estimate()))
        .build();
  }

  @GET
  @Path("scan/{job_id}")
  @Consumes(MediaType.WILDCARD)
  public ScanAnswer scan(@PathParam("job_id") String jobId) {
    JobView job = scans.find(jobId).orElseThrow(() -> Problem.notFound("Job", jobId));
    return new ScanAnswer(
        job.id(),
        job.status(),
        job.progress(),
        job.message(),
        job.result(),
        job.error(),
        job.createdAt(),
        job.startedAt(),
        job.completedAt());
  }
}
