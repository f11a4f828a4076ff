package io.duban.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/// The RSA key pair that signs the tokens of this installation, made when it is first started.
record TokenKey(PrivateKey secret, PublicKey open) {

  /// Reads it, after making it if there is none.
  static TokenKey open(Path keys) throws IOException {
    Path secret = keys.resolve("token.key");
    Path open = keys.resolve("token.pub");
    try {
      if (!Files.exists(secret)) {
        KeyPair pair = generated();
        Secrets.write(open, text(pair.getPublic().getEncoded()));
        Secrets.write(secret, text(pair.getPrivate().getEncoded()));
      }
      var rsa = KeyFactory.getInstance("RSA");
      return new TokenKey(
          rsa.generatePrivate(new PKCS8EncodedKeySpec(bytes(secret))),
          rsa.generatePublic(new X509EncodedKeySpec(bytes(open))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("the key in " + keys + " cannot be read", e);
    }
  }

  /// As the services take it: base64 of its DER form.
  String openText() {
    return text(open.getEncoded());
  }

  private static KeyPair generated() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    return generator.generateKeyPair();
  }

  private static String text(byte[] der) {
    return Base64.getEncoder().encodeToString(der);
  }

  private static byte[] bytes(Path file) throws IOException {
    return Base64.getDecoder().decode(Files.readString(file).strip());
  }
}
