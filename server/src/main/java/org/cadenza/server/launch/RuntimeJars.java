package org.cadenza.server.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Payara Micro's own jars, as the build lays them out. The server learns which they are from the
 * manifest of a jar; theirs would be made by unpacking everything once more.
 */
record RuntimeJars(Path folder) {

  /** Those of an installation. */
  static RuntimeJars of(Path install) {
    return new RuntimeJars(install.resolve("payara/MICRO-INF/runtime"));
  }

  /** Writes a jar that names them all. */
  void writeList(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, addresses());
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.finish();
    }
  }

  private String addresses() throws IOException {
    try (Stream<Path> jars = Files.list(folder)) {
      return jars.filter(jar -> jar.toString().endsWith(".jar"))
          .sorted()
          .map(jar -> jar.toUri().toString())
          .collect(Collectors.joining(" "));
    }
  }

  /** Unpacks the adapters for databases to where the server expects them, below its folder. */
  void unpackAdapters(Path server) throws IOException {
    try (DirectoryStream<Path> adapters = Files.newDirectoryStream(folder, "*.rar")) {
      for (Path adapter : adapters) {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(adapter))) {
          unpack(zip, server);
        }
      }
    }
  }

  private static void unpack(ZipInputStream zip, Path server) throws IOException {
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      if (!entry.isDirectory()) {
        Path file = server.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip, file, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
