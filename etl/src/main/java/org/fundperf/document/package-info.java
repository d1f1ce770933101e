/**
 * Bytes to blocks: what stands in a document, with the place where a person finds it again.
 *
 * <p>{@link org.fundperf.document.DocumentReader} decides the format by content and hands over to one {@code
 * FormatReader} for each: xlsx, xls, XML Spreadsheet 2003, docx, doc, pdf, web page and web archive, csv and tsv, text.
 * A reader gives paragraphs and grids to the {@code BlockCollector}, which holds it to the {@link
 * org.fundperf.document.Limits}.
 *
 * <p>Reason codes of a document that cannot be read: {@code empty_file}, {@code damaged}, {@code encrypted}, {@code
 * unsupported_format}, {@code garbled_text}, {@code no_text_layer}, {@code too_large}, {@code zip_bomb}, {@code xml_entities}, {@code
 * too_many_cells}, {@code too_many_sheets}, {@code too_many_pages}, {@code too_complex}, {@code too_slow}.
 */
package org.fundperf.document;
