package org.cadenza.concerts.downloads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.cadenza.persistence.SqlReader;
import org.cadenza.upkeep.backup.Precious;

/** The files of complete downloads. */
@ApplicationScoped
public class PreciousDownloads implements Precious {

  @Inject DownloadRoot root;
  @Inject SqlReader reader;

  @Override
  public Path root() {
    return root.path();
  }

  @Override
  public List<Path> files() {
    return reader.list(
        "SELECT d.folder, t.file_name FROM download d JOIN download_track t"
            + " ON t.download_id = d.id WHERE d.state = 'COMPLETED' AND t.file_name IS NOT NULL"
            + " ORDER BY d.id, t.position",
        List.of(),
        row -> Path.of(row.getString(1), row.getString(2)));
  }
}
