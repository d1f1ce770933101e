package org.fundperf.document;

import java.awt.geom.Point2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/**
 * Walks through the drawing of a page without drawing it, because what draws it cannot be stopped: a drawing that
 * shows itself, or shows another ten times which shows another ten times, takes for ever.
 */
final class PdfDrawing extends PDFGraphicsStreamEngine {

    /** Operators and characters. A page full of small print has some ten thousand. */
    private static final int MOST_STEPS = 1_000_000;
    /** To begin a drawing within the drawing takes longer than an operator. */
    private static final int STEPS_A_DRAWING = 100;
    /** The PDF standard promises 28. */
    private static final int MOST_STATES = 1_000;

    private final BlockCollector limits;
    private final PdfUnpacking unpacking;
    private int steps;

    private PdfDrawing(PDPage page, BlockCollector limits) {
        super(page);
        this.limits = limits;
        this.unpacking = new PdfUnpacking(limits);
    }

    /** A limit passed inside of PDFBox, where only an {@link IOException} can get out. */
    private static final class Stopped extends IOException {
        private final UnreadableDocumentException reason;

        Stopped(UnreadableDocumentException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    static void check(PDPage page, BlockCollector limits) throws IOException, UnreadableDocumentException {
        try {
            new PdfDrawing(page, limits).processPage(page);
        } catch (Stopped e) {
            throw e.reason;
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        step(1);
        if (operator.getName().equals(OperatorName.BEGIN_INLINE_IMAGE)) {
            inlinePicture(operator);
        } else {
            super.processOperator(operator, operands);
        }
    }

    /** PDFBox unpacks a picture that stands among the operators as soon as it sees it. */
    private void inlinePicture(Operator operator) throws IOException {
        COSDictionary properties = operator.getImageParameters();
        if (properties == null || operator.getImageData() == null) {
            return;
        }
        InputStream packed = new ByteArrayInputStream(operator.getImageData());
        try {
            unpacking.check(packed, properties, properties.getDictionaryObject(COSName.F, COSName.FILTER));
        } catch (UnreadableDocumentException e) {
            throw new Stopped(e);
        }
    }

    @Override
    protected void showText(byte[] string) throws IOException {
        step(string.length);
        // Only the characters of such a font are drawings.
        if (getGraphicsState().getTextState().getFont() instanceof PDType3Font) {
            super.showText(string);
        }
    }

    /** PDFBox goes on after a drawing that fails. */
    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException problem)
            throws IOException {
        if (problem instanceof Stopped) {
            throw problem;
        }
        super.operatorException(operator, operands, problem);
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        step(STEPS_A_DRAWING);
        super.showForm(form);
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        step(STEPS_A_DRAWING);
        super.showTransparencyGroup(form);
    }

    private void step(int count) throws Stopped {
        try {
            limits.checkTime();
        } catch (UnreadableDocumentException e) {
            throw new Stopped(e);
        }
        steps += count;
        if (steps > MOST_STEPS || getGraphicsStackSize() > MOST_STATES) {
            throw new Stopped(new UnreadableDocumentException(
                    "too_complex",
                    "A page of the PDF takes more than %,d steps to draw, which no form does; print it to a new PDF and send that"
                            .formatted(MOST_STEPS)));
        }
    }

    @Override
    public Point2D getCurrentPoint() {
        return new Point2D.Float();
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void moveTo(float x, float y) {}

    @Override
    public void lineTo(float x, float y) {}

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

    @Override
    public void closePath() {}

    @Override
    public void endPath() {}

    @Override
    public void strokePath() {}

    @Override
    public void fillPath(int windingRule) {}

    @Override
    public void fillAndStrokePath(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
