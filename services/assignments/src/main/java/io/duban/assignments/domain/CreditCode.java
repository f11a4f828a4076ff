package io.duban.assignments.domain;

/// The check digit of a unified social credit code (GB 32100-2015). Some lawful codes fail it, so a
/// failure is a flag for a person to look at and never a reason to refuse.
public final class CreditCode {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  private CreditCode() {}

  /// Whether the last character is the check digit of those before it.
  public static boolean passes(String code) {
    if (code.length() != LENGTH) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      int digit = ALPHABET.indexOf(code.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * weight;
      weight = weight * 3 % ALPHABET.length();
    }
    int check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
    return ALPHABET.indexOf(code.charAt(LENGTH - 1)) == check;
  }
}
