package org.cadenza.server.rooms;

import jakarta.inject.Inject;
import java.util.List;
import org.cadenza.concerts.catalog.ConcertSource;
import org.cadenza.concerts.downloads.fetching.StreamSource;
import org.cadenza.concerts.nugs.catalog.NugsCatalog;
import org.cadenza.concerts.nugs.streams.NugsStreams;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** The contract of sources, kept by the adapter of nugs. */
@ExtendWith(ArquillianExtension.class)
class NugsSourceRoomIT extends SourceContract {

  @Inject NugsCatalog catalog;
  @Inject NugsStreams streams;

  @Deployment
  static WebArchive deployment() {
    return room();
  }

  @Override
  ConcertSource source() {
    return catalog;
  }

  @Override
  StreamSource streams() {
    return streams;
  }

  @Override
  List<String> paths() {
    return List.of("/api.aspx");
  }
}
