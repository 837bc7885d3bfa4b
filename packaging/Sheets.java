import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.css.Stylesheet;

/// Writes every style sheet under a folder in the toolkit's binary form, under the same names in another folder.
final class Sheets {
    private Sheets() {}

    public static void main(String[] args) throws IOException {
        Path from = Path.of(args[0]);
        Path to = Path.of(args[1]);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path sheet : (Iterable<Path>) all.filter(f -> f.toString().endsWith(".css"))::iterator) {
                Path binary = to.resolve(from.relativize(sheet).toString().replaceFirst("css$", "bss"));
                Files.createDirectories(binary.getParent());
                Stylesheet.convertToBinary(sheet.toFile(), binary.toFile());
            }
        }
    }
}
