package org.cadenza.transfers;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The partial file {@code <target>.part} with its note {@code <target>.part.info}: written in large
 * pieces, hashed in the same pass.
 */
final class PartFile implements Closeable {

  private static final int BUFFER_BYTES = 256 << 10;

  /** How often the reserve is looked at again, since other transfers write as well. */
  private static final long SPACE_CHECK_BYTES = 32L << 20;

  private final Path target;
  private final Path part;
  private final DiskSpace space;
  private final ContentDigest digest;
  private final FileChannel channel;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int buffered;
  private long written;
  private long nextSpaceCheck = SPACE_CHECK_BYTES;

  /** Opens or creates the partial file and makes sure that nobody else here is writing it. */
  PartFile(Path target, DiskSpace space, ContentDigest digest) throws TransferFailed {
    this.target = target;
    this.part = PartNames.part(target);
    this.space = space;
    this.digest = digest;
    try {
      // No link is followed: somebody may have put one there that leads out of the folder.
      this.channel =
          FileChannel.open(
              part,
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw space.failedWrite(part, e);
    }
    lock();
  }

  private void lock() throws TransferFailed {
    boolean ours;
    try {
      // The other one may have given the file its name between our opening and our locking it.
      ours = channel.tryLock() != null && Files.exists(part, LinkOption.NOFOLLOW_LINKS);
    } catch (OverlappingFileLockException inThisProcess) {
      ours = false;
    } catch (IOException noLocksOnThisFileSystem) {
      ours = true;
    }
    if (!ours) {
      close();
      throw new TransferFailed.Unwritable(
          "Another transfer is writing " + target.getFileName() + " already.", null);
    }
  }

  Path path() {
    return part;
  }

  /** Bytes of the file so far. */
  long size() {
    return written + buffered;
  }

  /** Takes over what an earlier run has left, if it fits the order; else begins with nothing. */
  Optional<ResumeNote> takeOver(TransferOrder order, StopSignal stop) throws TransferFailed {
    try {
      Optional<ResumeNote> note = ResumeNote.load(PartNames.note(target));
      if (channel.size() == 0 || note.isEmpty() || !note.get().fits(order, channel.size())) {
        restart();
        return Optional.empty();
      }
      hashExisting(stop);
      return note;
    } catch (IOException e) {
      throw space.failedWrite(part, e);
    }
  }

  private void hashExisting(StopSignal stop) throws IOException, TransferFailed {
    ByteBuffer into = ByteBuffer.wrap(buffer);
    channel.position(0);
    for (int read = channel.read(into); read >= 0; read = channel.read(into.clear())) {
      stop.check();
      digest.update(buffer, read);
      written += read;
    }
  }

  /** Throws everything away and begins anew. */
  void restart() throws TransferFailed {
    try {
      channel.truncate(0).position(0);
    } catch (IOException e) {
      throw space.failedWrite(part, e);
    }
    digest.reset();
    buffered = 0;
    written = 0;
    nextSpaceCheck = SPACE_CHECK_BYTES;
  }

  /** Remembers what the bytes that follow belong to; to be called on an empty file only. */
  void note(ResumeNote note) throws TransferFailed {
    try {
      note.save(PartNames.note(target));
    } catch (IOException e) {
      throw space.failedWrite(part, e);
    }
  }

  /** Throws unless so many more bytes fit on the disk. */
  void requireSpace(long more) throws TransferFailed {
    space.require(part.getParent(), more);
  }

  /** Appends bytes. */
  void write(ByteBuffer bytes) throws TransferFailed {
    while (bytes.hasRemaining()) {
      int piece = Math.min(bytes.remaining(), buffer.length - buffered);
      bytes.get(buffer, buffered, piece);
      buffered += piece;
      if (buffered == buffer.length) {
        flush();
      }
    }
  }

  /** Writes what is still in memory. */
  void flush() throws TransferFailed {
    if (written >= nextSpaceCheck) {
      requireSpace(buffered);
      nextSpaceCheck = written + SPACE_CHECK_BYTES;
    }
    try {
      ByteBuffer out = ByteBuffer.wrap(buffer, 0, buffered);
      while (out.hasRemaining()) {
        channel.write(out);
      }
    } catch (IOException e) {
      throw space.failedWrite(part, e);
    }
    digest.update(buffer, buffered);
    written += buffered;
    buffered = 0;
  }

  /** The hashes of all bytes; the file must not grow afterwards. */
  ContentDigest.Sums sums() {
    return digest.finish();
  }

  /** Makes the bytes outlive a power cut. */
  void sync() throws TransferFailed {
    try {
      channel.force(true);
    } catch (IOException e) {
      throw space.failedWrite(part, e);
    }
  }

  /** Removes the file and its note. */
  void discard() {
    try {
      // Before the lock goes, so that the files of the next transfer are not hit.
      PartNames.discard(target);
    } catch (IOException e) {
      System.getLogger(PartFile.class.getName())
          .log(System.Logger.Level.WARNING, "Could not remove " + part.getFileName(), e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The bytes were written or the transfer has failed already; nothing is lost here.
      System.getLogger(PartFile.class.getName())
          .log(System.Logger.Level.DEBUG, "Could not close " + part.getFileName(), e);
    }
  }
}
