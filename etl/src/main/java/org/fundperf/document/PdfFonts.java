package org.fundperf.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.pdmodel.font.PDType1Font;

/**
 * Stands in for fonts that a PDF does not bring along. Only the text is read and widths stand in the PDF, so one font
 * does for all; PDFBox would search the machine's fonts and write a list of them into the home folder.
 */
final class PdfFonts implements FontMapper {

    private static final String STAND_IN = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final TrueTypeFont standIn;

    private PdfFonts(TrueTypeFont standIn) {
        this.standIn = standIn;
    }

    private static final class Holder {
        static final PdfFonts INSTANCE = load();

        private static PdfFonts load() {
            try (InputStream in = PDType1Font.class.getResourceAsStream(STAND_IN)) {
                return new PdfFonts(new TTFParser().parse(new RandomAccessReadBuffer(in)));
            } catch (IOException e) {
                throw new UncheckedIOException("PDFBox has no font " + STAND_IN, e);
            }
        }
    }

    /** Has PDFBox use the stand-in from now on. */
    static void install() {
        FontMappers.set(Holder.INSTANCE);
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String baseFont, PDFontDescriptor descriptor) {
        return new FontMapping<>(standIn, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String baseFont, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping(null, standIn, true);
    }
}
