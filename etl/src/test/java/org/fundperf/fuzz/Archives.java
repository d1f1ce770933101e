package org.fundperf.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** Changes to a ZIP archive that no library writes. */
final class Archives {

    /** First character of a part's name that stands for that of another part, since a library refuses the same name. */
    static final char SECOND = '~';

    private static final int CENTRAL_HEADER = 0x02014B50;
    private static final int LOCAL_HEADER = 0x04034B50;

    private Archives() {}

    /** Gives every part marked with {@link #SECOND} the name that it stands for, so that two have it. */
    static byte[] withSameNames(byte[] archive) {
        byte[] changed = archive.clone();
        for (int at = 0; at + 46 < changed.length; at++) {
            int name = at + nameOffset(changed, at);
            if (name > at && changed[name] == SECOND) {
                changed[name] = first(changed, name + 1);
            }
        }
        return changed;
    }

    /** Packed or unpacked size of one part, in the directory or before the part, becomes another. */
    static byte[] withWrongSize(byte[] archive, Random random) {
        byte[] changed = archive.clone();
        int start = random.nextInt(changed.length);
        for (int i = 0; i < changed.length; i++) {
            int at = (start + i) % changed.length;
            int name = at + 46 < changed.length ? nameOffset(changed, at) : 0;
            if (name > 0) {
                int size = at + (name == 46 ? 20 : 18) + 4 * random.nextInt(2);
                ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(size, random.nextInt());
                return changed;
            }
        }
        return changed;
    }

    /** Where the name stands in the header that begins here; 0 when none begins. */
    private static int nameOffset(byte[] archive, int at) {
        int mark = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
        return mark == CENTRAL_HEADER ? 46 : mark == LOCAL_HEADER ? 30 : 0;
    }

    /** Names of parts begin with x, w, d, _ or [; the rest tells which. */
    private static byte first(byte[] archive, int rest) {
        char next = (char) archive[rest];
        return (byte) (next == 'l' ? 'x' : next == 'r' ? '_' : next == 'C' ? '[' : next == 'o' ? 'w' : 'd');
    }
}
