package org.alvhdesk.market.store.chain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.alvhdesk.market.chain.AsOf;
import org.alvhdesk.market.chain.ChainFlag;
import org.alvhdesk.market.chain.ChainProvenance;
import org.alvhdesk.market.chain.ChainRoot;
import org.alvhdesk.market.chain.CleaningReport;
import org.alvhdesk.market.chain.ExpiryQuotes;
import org.alvhdesk.market.chain.OptionChain;

/**
 * A cleaned chain as bytes: where it comes from, what was left out, then columns per expiry, all
 * deflated. Every number comes back as it was; of the quotes left out only the counts do.
 *
 * <p>Format 1: byte 1, then deflated: provenance, stated spot (NaN for none), report, flags, number
 * of expiries, and for each root, expiry (epoch day), number of strikes and nine columns ({@link
 * Columns}).
 */
public final class ChainCodec {
  private static final int FORMAT = 1;

  private ChainCodec() {}

  /** The chain as bytes. */
  public static byte[] encode(OptionChain chain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(FORMAT);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (DataOutputStream out =
        new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 16))) {
      head(out, chain);
      out.writeInt(chain.expiries().size());
      for (ExpiryQuotes e : chain.expiries()) {
        out.writeUTF(e.root().name());
        out.writeLong(e.expiry().toEpochDay());
        out.writeInt(e.strikes().length);
        for (double[] column :
            List.of(e.strikes(), e.callBid(), e.callAsk(), e.putBid(), e.putAsk())) {
          Columns.write(out, column);
        }
        for (long[] column :
            List.of(e.callVolume(), e.putVolume(), e.callOpenInterest(), e.putOpenInterest())) {
          Columns.write(out, column);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  /**
   * The chain in {@code bytes}.
   *
   * @throws IllegalArgumentException when they are not of a format that is known
   */
  public static OptionChain decode(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] != FORMAT) {
      throw new IllegalArgumentException("no stored chain of format " + FORMAT);
    }
    try (DataInputStream in =
        new DataInputStream(
            new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1)))) {
      ChainProvenance provenance = provenance(in);
      double spot = in.readDouble();
      CleaningReport report = report(in);
      List<ChainFlag> flags = flags(in);
      int n = in.readInt();
      List<ExpiryQuotes> expiries = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        expiries.add(expiry(in));
      }
      return new OptionChain(
          provenance,
          Double.isNaN(spot) ? OptionalDouble.empty() : OptionalDouble.of(spot),
          expiries,
          report,
          flags);
    } catch (IOException e) {
      throw new IllegalArgumentException("a stored chain cannot be read: " + e.getMessage(), e);
    }
  }

  private static void head(DataOutputStream out, OptionChain chain) throws IOException {
    ChainProvenance p = chain.provenance();
    for (String text :
        List.of(
            p.file(),
            p.provider(),
            p.sha256(),
            p.asOf().instant().toString(),
            p.asOf().how().name(),
            p.asOf().note())) {
      out.writeUTF(text);
    }
    out.writeDouble(chain.statedSpotPoints().orElse(Double.NaN));
    out.writeInt(chain.report().tradable());
    out.writeInt(chain.report().zeroBid());
    out.writeInt(chain.report().rejected().size());
    for (Map.Entry<String, Integer> e : chain.report().rejected().entrySet()) {
      out.writeUTF(e.getKey());
      out.writeInt(e.getValue());
    }
    out.writeInt(chain.flags().size());
    for (ChainFlag flag : chain.flags()) {
      out.writeUTF(flag.code());
      switch (flag) {
        case ChainFlag.StaleSpot(double stated, double parity) -> {
          out.writeDouble(stated);
          out.writeDouble(parity);
        }
        case ChainFlag.UncertainAsOf(String note) -> out.writeUTF(note);
        case ChainFlag.RootsDeduced(String expiry, String how) -> {
          out.writeUTF(expiry);
          out.writeUTF(how);
        }
      }
    }
  }

  private static ChainProvenance provenance(DataInputStream in) throws IOException {
    String file = in.readUTF();
    String provider = in.readUTF();
    String sha256 = in.readUTF();
    Instant asOf = Instant.parse(in.readUTF());
    AsOf.How how = AsOf.How.valueOf(in.readUTF());
    return new ChainProvenance(file, provider, sha256, new AsOf(asOf, how, in.readUTF()));
  }

  private static CleaningReport report(DataInputStream in) throws IOException {
    int tradable = in.readInt();
    int zeroBid = in.readInt();
    Map<String, Integer> rejected = new LinkedHashMap<>();
    for (int n = in.readInt(); n > 0; n--) {
      rejected.put(in.readUTF(), in.readInt());
    }
    return new CleaningReport(tradable, zeroBid, rejected, Map.of());
  }

  private static List<ChainFlag> flags(DataInputStream in) throws IOException {
    List<ChainFlag> flags = new ArrayList<>();
    for (int n = in.readInt(); n > 0; n--) {
      String code = in.readUTF();
      flags.add(
          switch (code) {
            case "stale-spot" -> new ChainFlag.StaleSpot(in.readDouble(), in.readDouble());
            case "uncertain-as-of" -> new ChainFlag.UncertainAsOf(in.readUTF());
            case "roots-deduced" -> new ChainFlag.RootsDeduced(in.readUTF(), in.readUTF());
            default -> throw new IOException("unknown flag " + code);
          });
    }
    return flags;
  }

  private static ExpiryQuotes expiry(DataInputStream in) throws IOException {
    ChainRoot root = ChainRoot.valueOf(in.readUTF());
    LocalDate expiry = LocalDate.ofEpochDay(in.readLong());
    int n = in.readInt();
    double[][] prices = new double[5][];
    for (int i = 0; i < prices.length; i++) {
      prices[i] = Columns.readDoubles(in, n);
    }
    long[][] counts = new long[4][];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Columns.readLongs(in, n);
    }
    return new ExpiryQuotes(
        root, expiry, prices[0], prices[1], prices[2], prices[3], prices[4], counts[0], counts[1],
        counts[2], counts[3]);
  }
}
