package org.alvhdesk.marketdata.step;

import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens as Keycloak makes them, signed with a key of this test run. */
public final class Tokens {
  static final String ISSUER = "http://127.0.0.1/realms/alvh";

  /** System property that carries the private key across class loaders. */
  private static final String KEY = "alvh.test.private-key";

  private Tokens() {}

  /** Makes the key pair and answers its public half, base64 of X.509. */
  static String publicKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      System.setProperty(KEY, Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
      return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A token for market-data-service. */
  public static String of(String user, String role) {
    return of(user, role, "alvh-market");
  }

  static String of(String user, String role, String audience) {
    return Jwt.issuer(ISSUER)
        .audience(audience)
        .subject(user)
        .claim("preferred_username", user)
        .claim("realm_access", Map.of("roles", List.of(role)))
        .expiresIn(300)
        .sign(privateKey());
  }

  private static RSAPrivateKey privateKey() {
    try {
      byte[] bytes = Base64.getDecoder().decode(System.getProperty(KEY));
      return (RSAPrivateKey)
          KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
