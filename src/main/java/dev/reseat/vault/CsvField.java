package dev.reseat.vault;

/// A field of a comma-separated file, as every such file of ours writes it. Mount paths, descriptions and server words are
/// other people's: none of them may become a formula in somebody's spreadsheet.
public final class CsvField {
    /// What makes spreadsheets calculate, in its wide forms too.
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvField() {}

    /// The text in quotes; one that a spreadsheet would take for a formula gets an apostrophe before it.
    public static String quoted(String text) {
        return "\"" + noFormula(text).replace("\"", "\"\"") + "\"";
    }

    /// The text; one that a spreadsheet would take for a formula gets an apostrophe before it.
    public static String noFormula(String text) {
        // some spreadsheets skip blanks before they look for a formula
        return begins(text) || begins(text.stripLeading()) ? "'" + text : text;
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
