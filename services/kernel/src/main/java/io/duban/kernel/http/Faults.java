package io.duban.kernel.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What is wrong with which field, from the exceptions of the JSON parser and the validator.
final class Faults {
  private Faults() {}

  static InvalidRequest.Field of(JsonProcessingException failure) {
    String rule =
        switch (failure) {
          case UnrecognizedPropertyException unknown -> "unknown-field";
          case InvalidFormatException form -> "wrong-form";
          case MismatchedInputException type -> "wrong-type";
          case JsonMappingException mapping -> "wrong-value";
          default -> "malformed-json";
        };
    String message =
        switch (failure) {
          case UnrecognizedPropertyException unknown -> "there is no such field";
          case InvalidFormatException form -> "not a " + plainName(form.getTargetType());
          case MismatchedInputException type -> "not of the type that the field has";
          default -> failure.getOriginalMessage();
        };
    String pointer =
        failure instanceof JsonMappingException mapping ? pointer(mapping.getPath()) : "";
    return new InvalidRequest.Field(pointer, rule, message);
  }

  static List<InvalidRequest.Field> of(ConstraintViolationException failure) {
    return failure.getConstraintViolations().stream()
        .map(Faults::field)
        .sorted(Comparator.comparing(InvalidRequest.Field::pointer))
        .toList();
  }

  private static InvalidRequest.Field field(ConstraintViolation<?> violation) {
    String annotation =
        violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
    String rule = annotation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    return new InvalidRequest.Field(
        pointer(violation.getPropertyPath()), rule, violation.getMessage());
  }

  /// `/a/0/b` into the body; a bare parameter is `query/NAME`.
  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    String parameter = "";
    boolean inBody = false;
    for (Path.Node node : path) {
      switch (node.getKind()) {
        case METHOD, CONSTRUCTOR, CROSS_PARAMETER, RETURN_VALUE, BEAN -> {}
        case PARAMETER -> parameter = node.getName();
        default -> {
          inBody = true;
          Integer index = node.getIndex();
          if (index != null) {
            pointer.append('/').append(index);
          }
          if (node.getKind() != ElementKind.CONTAINER_ELEMENT && node.getName() != null) {
            pointer.append('/').append(node.getName());
          }
        }
      }
    }
    return inBody || parameter.equals("body") ? pointer.toString() : "query/" + parameter;
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    var pointer = new StringBuilder();
    for (var step : path) {
      pointer.append('/');
      if (step.getFieldName() != null) {
        pointer.append(step.getFieldName().replace("~", "~0").replace("/", "~1"));
      } else {
        pointer.append(step.getIndex());
      }
    }
    return pointer.toString();
  }

  private static String plainName(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "LocalDate" -> "date (YYYY-MM-DD)";
      case "UUID" -> "UUID";
      case "int", "Integer", "long", "Long" -> "whole number";
      case "BigDecimal" -> "decimal number";
      default -> "value of this field";
    };
  }
}
