package org.cadenza.concerts.refresh;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cadenza.jobs.JobLost;

/** Writes pages into the catalog, with the checkpoint that says so. */
@Named
@Dependent
public class RefreshWriter extends AbstractItemWriter {

  @Inject JobContext context;
  @Inject CatalogImport catalog;

  @Override
  public void writeItems(List<Object> items) throws JobLost {
    RefreshRun run = RefreshRun.of(context);
    List<RefreshPage> pages = items.stream().map(RefreshPage.class::cast).toList();
    catalog.write(run.jobId(), run.execution(), pages);
  }
}
