import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Packs the icon's pictures into the containers of Windows and macOS: `java packaging/Icons.java`, after the pictures were drawn
/// anew from `assets/icon.svg` (`rsvg-convert -w SIZE -h SIZE`). Both containers take PNG as it is.
final class Icons {
    private static final Path PICTURES = Path.of("src/main/resources/dev/reseat/app/icons");

    private Icons() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of("assets/icon.ico"), ico(List.of(16, 24, 32, 48, 64, 128, 256)));
        Map<String, Integer> types = new LinkedHashMap<>();
        types.put("icp4", 16);
        types.put("icp5", 32);
        types.put("icp6", 64);
        types.put("ic07", 128);
        types.put("ic08", 256);
        types.put("ic09", 512);
        types.put("ic11", 32);
        types.put("ic12", 64);
        types.put("ic13", 256);
        types.put("ic14", 512);
        Files.write(Path.of("assets/icon.icns"), icns(types));
    }

    private static byte[] picture(int size) throws IOException {
        return Files.readAllBytes(
                size == 512
                        ? Path.of("assets/icon-512.png")
                        : PICTURES.resolve("reseat-" + size + ".png"));
    }

    /// A directory of entries of 16 bytes, then the pictures. 0 stands for 256 pixels.
    private static byte[] ico(List<Integer> sizes) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        ByteBuffer directory =
                ByteBuffer.allocate(6 + 16 * sizes.size()).order(ByteOrder.LITTLE_ENDIAN);
        directory.putShort((short) 0).putShort((short) 1).putShort((short) sizes.size());
        for (int size : sizes) {
            byte[] png = picture(size);
            directory.put((byte) size).put((byte) size).put((byte) 0).put((byte) 0);
            directory.putShort((short) 1).putShort((short) 32).putInt(png.length);
            directory.putInt(directory.capacity() + pictures.size());
            pictures.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(directory.array());
        pictures.writeTo(all);
        return all.toByteArray();
    }

    /// The word `icns` and the whole length, then per picture its type, its length with these eight bytes, and itself.
    private static byte[] icns(Map<String, Integer> types) throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(pictures);
        for (Map.Entry<String, Integer> type : types.entrySet()) {
            byte[] png = picture(type.getValue());
            out.writeBytes(type.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        DataOutputStream head = new DataOutputStream(all);
        head.writeBytes("icns");
        head.writeInt(8 + pictures.size());
        pictures.writeTo(head);
        return all.toByteArray();
    }
}
