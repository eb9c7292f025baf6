package org.alvhdesk.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderCopyTest {
  @TempDir Path dir;

  @Test
  void theCopyFollowsTheSource() throws IOException {
    var from = Files.createDirectories(dir.resolve("from/lib"));
    var to = dir.resolve("to");
    Files.writeString(from.resolve("a.jar"), "one");
    Files.writeString(from.resolve("b.jar"), "two");
    FolderCopy.sync(dir.resolve("from"), to);
    assertThat(to.resolve("lib/a.jar")).hasContent("one");

    Files.delete(from.resolve("a.jar"));
    Files.writeString(from.resolve("b.jar"), "longer");
    FolderCopy.sync(dir.resolve("from"), to);
    assertThat(to.resolve("lib/a.jar")).doesNotExist();
    assertThat(to.resolve("lib/b.jar")).hasContent("longer");
  }
}
