package io.duban.kernel.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Refuses what no database and no other system could keep: texts with a NUL or half a character,
/// and dates whose year has not four digits. Refuses as well what would be taken for something
/// else: a fraction for a whole number, and text behind the document.
@Singleton
public class StrictJson implements ObjectMapperCustomizer {
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  @Override
  public void customize(ObjectMapper mapper) {
    mapper.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
    mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    mapper.registerModule(
        new SimpleModule("strict-json")
            .addDeserializer(String.class, new Text())
            .addDeserializer(LocalDate.class, new Day()));
  }

  @Override
  public int priority() {
    return MINIMUM_PRIORITY;
  }

  private static final class Text extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1;

    Text() {
      super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = StringDeserializer.instance.deserialize(parser, context);
      boolean whole =
          text == null
              || (text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text));
      return whole
          ? text
          : (String)
              context.handleWeirdStringValue(
                  String.class, text, "a text without NUL and without half characters");
    }
  }

  private static final class Day extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1;

    Day() {
      super(LocalDate.class);
    }

    @Override
    public @Nullable LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getValueAsString();
      try {
        if (text != null && DATE.matcher(text).matches()) {
          return LocalDate.parse(text);
        }
      } catch (DateTimeException noSuchDay) {
        // told below, like every other text that is no date
      }
      return (LocalDate) context.handleWeirdStringValue(LocalDate.class, text, "YYYY-MM-DD");
    }
  }
}
