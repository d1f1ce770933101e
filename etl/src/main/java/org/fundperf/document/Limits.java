package org.fundperf.document;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

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
        Duration time)
        implements Serializable {

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

    /** The usual limits but for those given, each within the range of an int. */
    public static Limits with(Map<Limit, Long> changed) {
        ToLongFunction<Limit> value = limit -> changed.getOrDefault(limit, limit.in(DEFAULT));
        ToIntFunction<Limit> number = limit -> Math.toIntExact(value.applyAsLong(limit));
        return new Limits(
                value.applyAsLong(Limit.FILE_BYTES),
                value.applyAsLong(Limit.UNPACKED_BYTES),
                number.applyAsInt(Limit.COMPRESSION_RATIO),
                number.applyAsInt(Limit.SHEETS),
                number.applyAsInt(Limit.PAGES),
                number.applyAsInt(Limit.CELLS),
                number.applyAsInt(Limit.NESTING),
                number.applyAsInt(Limit.CHARACTERS),
                number.applyAsInt(Limit.BLOCK_CHARACTERS),
                Duration.ofSeconds(value.applyAsLong(Limit.SECONDS)));
    }
}
