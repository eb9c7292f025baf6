package org.alvhdesk.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.alvhdesk.approval.JsonValue.JsonArray;
import org.alvhdesk.approval.JsonValue.JsonBoolean;
import org.alvhdesk.approval.JsonValue.JsonNull;
import org.alvhdesk.approval.JsonValue.JsonNumber;
import org.alvhdesk.approval.JsonValue.JsonObject;
import org.alvhdesk.approval.JsonValue.JsonString;
import org.alvhdesk.approval.Vectors.Vector;
import org.junit.jupiter.api.Test;

/** Nothing of a whole proposal can change and keep its hash: 10,000 seeded changes of one thing. */
class ProposalMutationTest {
  private static final int MUTATIONS = 10_000;
  private static final long SEED = 8785;

  @Test
  void changesTheHash_whenOneFieldOfAProposalChanges() {
    List<Vector> proposals = Vectors.proposals();
    List<JsonValue> contents =
        proposals.stream().map(vector -> JsonText.read(vector.canonical())).toList();
    Random random = new Random(SEED);
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < MUTATIONS; i++) {
      int which = random.nextInt(proposals.size());
      Mutation mutation = new Mutation(random, 1 + random.nextInt(size(contents.get(which)) - 1));

      JsonValue changed = mutation.of(contents.get(which));

      assertThat(ContentHash.of(CanonicalJson.bytes(changed)))
          .as("mutation %d of %s: %s", i, proposals.get(which), mutation.what)
          .isNotEqualTo(proposals.get(which).hash());
      kinds.add(mutation.what.replaceAll(" .*", ""));
    }
    assertThat(kinds).contains("number", "text", "null", "array", "object");
  }

  @Test
  void changesTheHash_whenOneBitOfTheBytesFlips() {
    List<Vector> proposals = Vectors.proposals();
    Random random = new Random(SEED);
    for (int i = 0; i < MUTATIONS; i++) {
      Vector vector = proposals.get(random.nextInt(proposals.size()));
      byte[] bytes = vector.canonical().clone();
      int bit = random.nextInt(8 * bytes.length);
      bytes[bit / 8] ^= (byte) (1 << (bit % 8));

      assertThat(ContentHash.of(bytes)).as("bit %d of %s", bit, vector).isNotEqualTo(vector.hash());
    }
  }

  private static int size(JsonValue value) {
    return switch (value) {
      case JsonObject object ->
          1 + object.members().values().stream().mapToInt(ProposalMutationTest::size).sum();
      case JsonArray array ->
          1 + array.elements().stream().mapToInt(ProposalMutationTest::size).sum();
      default -> 1;
    };
  }

  /** A change of the node that is {@code left} nodes further on, depth first. */
  private static final class Mutation {
    private final Random random;
    private int left;
    private String what = "nothing";

    Mutation(Random random, int left) {
      this.random = random;
      this.left = left;
    }

    JsonValue of(JsonValue value) {
      if (left-- == 0) {
        return changed(value);
      }
      return switch (value) {
        case JsonObject object -> {
          Map<String, JsonValue> members = new TreeMap<>();
          object.members().forEach((name, member) -> members.put(name, of(member)));
          yield new JsonObject(members);
        }
        case JsonArray array -> new JsonArray(array.elements().stream().map(this::of).toList());
        default -> value;
      };
    }

    private JsonValue changed(JsonValue value) {
      return switch (value) {
        case JsonNull nothing -> {
          what = "null becomes 0";
          yield JsonValue.of(0L);
        }
        case JsonBoolean bool -> {
          what = "truth turned";
          yield new JsonBoolean(!bool.value());
        }
        case JsonNumber number -> {
          what = "number " + number.value() + " by one unit in the last place";
          yield JsonValue.of(
              random.nextBoolean() ? Math.nextUp(number.value()) : Math.nextDown(number.value()));
        }
        case JsonString text -> {
          what = "text " + text.text();
          yield JsonValue.of(oneLetter(text.text()));
        }
        case JsonArray array -> {
          what = "array of " + array.elements().size();
          yield new JsonArray(elements(array.elements()));
        }
        case JsonObject object -> {
          what = "object with " + object.members().keySet();
          yield new JsonObject(members(object.members()));
        }
      };
    }

    private String oneLetter(String text) {
      if (text.isEmpty()) {
        return "x";
      }
      int at = random.nextInt(text.length());
      char other = text.charAt(at) == '7' ? '8' : '7';
      return text.substring(0, at) + other + text.substring(at + 1);
    }

    private List<JsonValue> elements(List<JsonValue> elements) {
      List<JsonValue> changed = new ArrayList<>(elements);
      if (changed.isEmpty() || random.nextBoolean()) {
        changed.add(random.nextInt(changed.size() + 1), new JsonNull());
      } else {
        changed.remove(random.nextInt(changed.size()));
      }
      return changed;
    }

    private Map<String, JsonValue> members(Map<String, JsonValue> members) {
      Map<String, JsonValue> changed = new TreeMap<>(members);
      List<String> names = List.copyOf(members.keySet());
      String name = names.isEmpty() ? "" : names.get(random.nextInt(names.size()));
      JsonValue was = changed.remove(name);
      if (names.isEmpty() || random.nextBoolean()) {
        changed.put(name + "2", was == null ? new JsonNull() : was);
      }
      return changed;
    }
  }
}
