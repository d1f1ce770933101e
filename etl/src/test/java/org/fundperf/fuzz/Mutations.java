package org.fundperf.fuzz;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.fundperf.document.Cell;

/** Random changes of cells, of the XML that they are written in, and of bytes. */
final class Mutations {

    private static final Pattern ELEMENT = Pattern.compile(
            "<(c|row|mergeCell|si|sheet|Relationship|w:tc|w:tr|w:p|tr|td|Cell|Row)\\b[^>]*(/>|>.*?</\\1>)",
            Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("(?<==\")\\d+(?=\")|(?<=(?:span|val)=)\\d+");
    private static final Pattern MERGE = Pattern.compile("ref=\"([A-Z]+\\d+):([A-Z]+\\d+)\"");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "1", "2", "3", "7", "1048577", "2147483647", "99999999999", "x", "");
    private static final List<String> GARBAGE = List.of(
            "",
            " ",
            "—",
            "#REF!",
            "≥",
            "%",
            "\uFFFD",
            "合计",
            "指标值",
            "其中：",
            "1.2.3",
            "12,34",
            "1e9",
            "O.95",
            "l00%",
            "\u202E59%");
    private static final List<String> DIGITS = List.of("０１２３４５６７８９", "٠١٢٣٤٥٦٧٨٩", "〇一二三四五六七八九", "①②③④⑤⑥⑦⑧⑨⑩");

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    List<Cell> cells(List<Cell> original) {
        List<Cell> cells = new ArrayList<>(original);
        for (int change = random.nextInt(3); change >= 0 && cells.size() > 2; change--) {
            int i = random.nextInt(cells.size());
            int j = random.nextInt(cells.size());
            Cell cell = cells.get(i);
            switch (random.nextInt(7)) {
                case 0 -> cells.remove(i);
                case 1 -> {
                    cells.set(i, with(cell, cells.get(j).text()));
                    cells.set(j, with(cells.get(j), cell.text()));
                }
                case 2 -> cells.set(i, with(cell, cells.get(j).text()));
                case 3 -> cells.set(i, with(cell, GARBAGE.get(random.nextInt(GARBAGE.size()))));
                case 4 -> cells.set(i, with(cell, otherDigits(cell.text())));
                case 5 -> cells.set(i, spanning(cell, 1 + random.nextInt(4), 1 + random.nextInt(6)));
                default -> cells.removeIf(other -> other.row() == cell.row());
            }
        }
        return cells;
    }

    private static Cell with(Cell cell, String text) {
        return new Cell(cell.row(), cell.column(), cell.rowSpan(), cell.columnSpan(), text, text, cell.address());
    }

    private static Cell spanning(Cell cell, int rows, int columns) {
        return new Cell(cell.row(), cell.column(), rows, columns, cell.text(), cell.exact(), cell.address());
    }

    private String otherDigits(String text) {
        String digits = DIGITS.get(random.nextInt(DIGITS.size()));
        StringBuilder changed = new StringBuilder();
        text.chars().forEach(c -> changed.append(c >= '0' && c <= '9' ? digits.charAt(c - '0') : (char) c));
        return changed.toString();
    }

    /** Changes elements and attributes; parts of an archive, its order and its names if it is one. */
    byte[] markup(byte[] content) throws IOException {
        if (content[0] != 'P' || content[1] != 'K') {
            return elements(new String(content, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(content));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(random.nextInt(10));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String part = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                int dice = random.nextInt(60);
                if (dice > 0) {
                    out.putNextEntry(new ZipEntry((dice == 1 ? "../" : dice == 2 ? "/" : "") + entry.getName()));
                    out.write((dice < 40 ? elements(part) : part).getBytes(StandardCharsets.UTF_8));
                }
                if (dice == 3) {
                    out.putNextEntry(
                            new ZipEntry(Archives.SECOND + entry.getName().substring(1)));
                    out.write(elements(part).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        byte[] archive = Archives.withSameNames(bytes.toByteArray());
        return random.nextInt(20) == 0 ? Archives.withWrongSize(archive, random) : archive;
    }

    private String elements(String markup) {
        if (random.nextInt(10) == 0) {
            return MERGE.matcher(markup).replaceAll("ref=\"$2:$1\"");
        }
        Pattern pattern = random.nextInt(3) == 0 ? NUMBER : ELEMENT;
        List<MatchResult> found = pattern.matcher(markup).results().toList();
        if (found.isEmpty()) {
            return markup;
        }
        MatchResult one = found.get(random.nextInt(found.size()));
        MatchResult other = found.get(random.nextInt(found.size()));
        String replacement = pattern == NUMBER
                ? NUMBERS.get(random.nextInt(NUMBERS.size()))
                : List.of("", one.group() + one.group(), other.group()).get(random.nextInt(3));
        return markup.substring(0, one.start()) + replacement + markup.substring(one.end());
    }

    byte[] bytes(byte[] content, byte[] other) {
        int at = random.nextInt(content.length);
        int length = 1 + random.nextInt(Math.min(64, content.length - at));
        byte[] head = Arrays.copyOf(content, at);
        byte[] block = Arrays.copyOfRange(content, at, at + length);
        byte[] tail = Arrays.copyOfRange(content, at, content.length);
        byte[] rest = Arrays.copyOfRange(content, at + length, content.length);
        return switch (random.nextInt(7)) {
            case 0 -> {
                byte[] flipped = content.clone();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                yield flipped;
            }
            case 1 -> head;
            case 2 -> joined(head, new byte[length], tail);
            case 3 -> joined(head, block, tail);
            case 4 -> joined(head, rest);
            case 5 -> joined(head, Arrays.copyOfRange(other, other.length / 2, other.length));
            default -> joined(head, new byte[length], rest);
        };
    }

    byte[] charset(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return switch (random.nextInt(7)) {
            case 0 -> text.getBytes(Charset.forName("GB18030"));
            case 1 -> text.getBytes(StandardCharsets.UTF_16);
            case 2 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 3 -> joined(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, content);
            case 4 -> joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, content);
            case 5 -> text.replace("utf-8", "big5").getBytes(Charset.forName("GBK"));
            default -> new String(content, Charset.forName("GB18030")).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
