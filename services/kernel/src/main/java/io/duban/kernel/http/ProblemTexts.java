package io.duban.kernel.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The texts of problem codes: the service's bundle `io.duban.SERVICE.problems` first, then the
/// kernel's. A key `CODE` is the title, `CODE.detail` the detail, in which `{name}` stands for a
/// detail of the refusal.
@ApplicationScoped
public class ProblemTexts {
  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final List<String> bundles;

  ProblemTexts(@ConfigProperty(name = "duban.service") String service) {
    bundles = List.of("io.duban." + service + ".problems", "io.duban.kernel.problems");
  }

  /// The code itself, if no bundle has a text for it.
  String title(String code, HttpHeaders headers) {
    String text = find(code, locale(headers));
    return text == null ? code : text;
  }

  @Nullable String detail(String code, Map<String, String> details, HttpHeaders headers) {
    String text = find(code + ".detail", locale(headers));
    if (text == null) {
      return null;
    }
    for (var detail : details.entrySet()) {
      text = text.replace("{" + detail.getKey() + "}", detail.getValue());
    }
    return text;
  }

  private @Nullable String find(String key, Locale locale) {
    for (String bundle : bundles) {
      String text = in(bundle, key, locale);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static @Nullable String in(String bundle, String key, Locale locale) {
    try {
      var texts = ResourceBundle.getBundle(bundle, locale, loader(), NO_FALLBACK);
      return texts.containsKey(key) ? texts.getString(key) : null;
    } catch (MissingResourceException e) {
      return null;
    }
  }

  private static ClassLoader loader() {
    return Thread.currentThread().getContextClassLoader();
  }

  private static Locale locale(HttpHeaders headers) {
    return headers.getAcceptableLanguages().stream()
        .map(Locale::getLanguage)
        .filter(language -> language.equals("zh") || language.equals("en"))
        .findFirst()
        .map(language -> language.equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH)
        .orElse(Locale.ENGLISH);
  }
}
