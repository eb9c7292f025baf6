package org.alvhdesk.bench;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.alvhdesk.contracts.Json;
import org.alvhdesk.contracts.event.SliceCodec;
import org.alvhdesk.contracts.event.SliceV1;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** {@code slice.codec}: one slice of 500 strikes to bytes and back, ours against Jackson. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SliceCodecBenchmark {
  private static final int STRIKES = 500;

  private SliceV1 slice;

  /** Makes the slice and checks that both give it back bit for bit. */
  @Setup
  public void prepare() {
    slice = WireSlices.slice(STRIKES, LocalDate.of(2022, 3, 18));
    byte[] bytes = SliceCodec.encode(slice);
    if (!Arrays.equals(bytes, SliceCodec.encode(ours()))
        || !Arrays.equals(bytes, SliceCodec.encode(jackson()))) {
      throw new IllegalStateException("a slice does not come back as it was");
    }
  }

  /** The binary codec of the slices topic. */
  @Benchmark
  public SliceV1 ours() {
    return SliceCodec.decode(SliceCodec.encode(slice));
  }

  /** The JSON mapping of every other event. */
  @Benchmark
  public SliceV1 jackson() {
    byte[] bytes = Json.write(slice).getBytes(StandardCharsets.UTF_8);
    return Json.read(new String(bytes, StandardCharsets.UTF_8), SliceV1.class);
  }
}
