package org.fundperf.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Tells what a browser would not show. */
final class HtmlVisibility {

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|<!--|-->", Pattern.DOTALL);
    /** Rules for printing, for narrow windows, for fonts. */
    private static final Pattern SPECIAL = Pattern.compile("@[^{}]{0,500}\\{(?:[^{}]*\\{[^{}]*\\})*[^{}]*\\}");

    private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]*)\\}");
    /** More would let a page of rules take long. */
    private static final int MOST_RULES = 100;

    private HtmlVisibility() {}

    /** Marks as hidden what the page's own style sheets hide. */
    static void applyStyles(Document page) {
        int applied = 0;
        for (Element sheet : page.select("style")) {
            String css = SPECIAL.matcher(COMMENT.matcher(sheet.data()).replaceAll(""))
                    .replaceAll("");
            Matcher rule = RULE.matcher(css);
            while (rule.find() && applied < MOST_RULES) {
                if (hides(rule.group(2))) {
                    applied++;
                    hide(rule.group(1).strip(), page);
                }
            }
        }
    }

    private static void hide(String selector, Document page) {
        try {
            page.select(selector).attr("hidden", "");
        } catch (Selector.SelectorParseException e) {
            // What only a browser understands, such as :hover, does not hide what is on the page from the start.
            return;
        }
    }

    static boolean isHidden(Element element) {
        return element.hasAttr("hidden") || hides(element.attr("style"));
    }

    private static boolean hides(String style) {
        String plain = style.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
