package dev.reseat.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TsvTest {
    @Test
    void copiedRowsHaveTitlesAndNoValueBreaksALine() {
        List<Column<String>> columns =
                List.of(
                        Column.text("a", "Name", s -> s),
                        Column.text("b", "Length", s -> String.valueOf(s.length())));
        assertEquals("Name\tLength\n'=1+1\t4\n", Tsv.of(columns, List.of("=1+1")));
        assertEquals("Name\tLength\nx y\t3\n", Tsv.of(columns, List.of("x\ty")));
    }
}
