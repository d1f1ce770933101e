package org.fundperf.document;

import java.time.Duration;

/**
 * How much one document may cost before it is refused. A refusal has a reason code of its own, so that an operator
 * sees which limit to raise.
 *
 * @param fileBytes size of the file ({@code too_large}); 64 MiB unless set
 * @param unpackedBytes size of everything unpacked from one file ({@code too_large}); 256 MiB unless set
 * @param compressionRatio unpacked to packed size of one part ({@code zip_bomb}); 200 unless set, Office files stay
 *     below 100
 * @param sheets sheets of a workbook ({@code too_many_sheets}); 300 unless set
 * @param pages pages of a PDF ({@code too_many_pages}); 500 unless set
 * @param cells non-empty cells of all tables together ({@code too_many_cells}); 200,000 unless set
 * @param nesting tables inside tables, or twenty other elements inside each other ({@code too_complex}); 20 unless set
 * @param characters length of all text together ({@code too_large}); 20 million unless set
 * @param blockCharacters length of one cell or paragraph ({@code too_large}); 100,000 unless set, Excel ends at 32,767
 * @param time reading of one document ({@code too_slow}); 60 s unless set
 */
public record Limits(
        long fileBytes,
        long unpackedBytes,
        int compressionRatio,
        int sheets,
        int pages,
        int cells,
        int nesting,
        int characters,
        int blockCharacters,
        Duration time) {

    /** Fits a heap of 512 MiB. */
    public static final Limits DEFAULT =
            new Limits(64L << 20, 256L << 20, 200, 300, 500, 200_000, 20, 20_000_000, 100_000, Duration.ofSeconds(60));

    public Limits {
        if (Math.min(fileBytes, unpackedBytes) < 1
                || Math.min(Math.min(compressionRatio, sheets), Math.min(pages, cells)) < 1
                || Math.min(nesting, Math.min(characters, blockCharacters)) < 1
                || time.isNegative()
                || time.isZero()) {
            throw new IllegalArgumentException("Every limit must be above zero");
        }
    }
}
