package org.alvhdesk.kit.intake;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.Optional;
import org.alvhdesk.contracts.rest.Longest;

/**
 * The one place where the texts of all JSON bodies of all services are judged ({@link PlainText}):
 * each has at most {@value Longest#TEXT} characters unless its field says otherwise with {@link
 * Longest}. A field that nobody reads is refused: it is a misspelt one, and what it was to say
 * would be lost. Only REST reads with this mapper; events do not.
 */
@Singleton
class CommandTexts implements ObjectMapperCustomizer {
  @Override
  public void customize(ObjectMapper mapper) {
    mapper.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    mapper.registerModule(
        new SimpleModule("texts of commands")
            .addDeserializer(String.class, new Text(Longest.TEXT)));
  }

  private static final class Text extends StdScalarDeserializer<String>
      implements ContextualDeserializer {
    private static final long serialVersionUID = 1L;

    private final int longest;

    Text(int longest) {
      super(String.class);
      this.longest = longest;
    }

    @Override
    public JsonDeserializer<?> createContextual(
        DeserializationContext context, BeanProperty property) {
      Longest own = property == null ? null : property.getAnnotation(Longest.class);
      return own == null ? this : new Text(own.value());
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (!parser.hasToken(JsonToken.VALUE_STRING)) {
        return StringDeserializer.instance.deserialize(parser, context);
      }
      String text = parser.getText();
      Optional<String> fault = PlainText.fault(text, longest);
      if (fault.isPresent()) {
        throw new RefusedText(parser, fault.get());
      }
      return text;
    }
  }
}
