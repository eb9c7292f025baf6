package org.alvhdesk.market.chain;

/**
 * Where a chain comes from.
 *
 * @param file as the caller named it
 * @param provider who quotes and in which shape, such as "Cboe quote table"
 * @param sha256 of the file's bytes as found, hexadecimal
 * @param asOf when the quotes stood
 */
public record ChainProvenance(String file, String provider, String sha256, AsOf asOf) {}
