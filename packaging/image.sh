#!/usr/bin/env bash
# Links target/image: Reseat with a runtime of its own, for this system. Needs Maven and a JDK 25.
set -euo pipefail
cd "$(dirname "$0")/.."

target=$PWD/target
jars=$target/image-jars
rm -rf "$jars" "$target/image" "$target/image-work"
mvn -q -B -DskipTests process-classes dependency:copy-dependencies
. packaging/java-25.sh
mkdir -p "$target/image-work"

"$JAVA_HOME/bin/jar" --create --file "$jars/reseat.jar" --main-class dev.reseat.app.Main \
    --date 2026-11-24T00:00:00Z -C target/classes .

# okio is the one library without a module descriptor, and jlink takes no automatic modules: it gets one here.
okio=$(ls "$jars"/okio-jvm-*.jar)
mkdir -p "$target/image-work/okio"
cat > "$target/image-work/okio/module-info.java" <<'OKIO'
module okio {
    requires transitive kotlin.stdlib;

    exports okio;
    exports okio.internal;
}
OKIO
"$JAVA_HOME/bin/javac" --release 21 -d "$target/image-work/okio" --module-path "$jars" \
    --patch-module okio="$okio" "$target/image-work/okio/module-info.java"
"$JAVA_HOME/bin/jar" --update --file "$okio" -C "$target/image-work/okio" module-info.class

grep -v '^#' packaging/jlink.args > "$target/image-work/jlink.args"
"$JAVA_HOME/bin/jlink" @"$target/image-work/jlink.args" --module-path "$jars" --output "$target/image" \
    --add-options="--enable-native-access=javafx.graphics,org.xerial.sqlitejdbc"

# the native half of sqlite-jdbc for this system alone
case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) native=Linux/x86_64/libsqlitejdbc.so ;;
    Linux-aarch64) native=Linux/aarch64/libsqlitejdbc.so ;;
    Darwin-x86_64) native=Mac/x86_64/libsqlitejdbc.dylib ;;
    Darwin-arm64) native=Mac/aarch64/libsqlitejdbc.dylib ;;
    *) echo "No SQLite library is known for this system." >&2; exit 1 ;;
esac
(cd "$target/image-work" && "$JAVA_HOME/bin/jar" --extract --file "$jars"/sqlite-jdbc-*.jar "org/sqlite/native/$native")
cp "$target/image-work/org/sqlite/native/$native" "$target/image/lib/"
du -sh "$target/image" | sed 's/\t.*/ in target\/image/'
