#!/usr/bin/env bash
# Links target/image: Reseat with a runtime of its own, for this system, trained so that it starts fast.
# Needs Maven and a JDK 25; on Windows, Git's bash.
set -euo pipefail
cd "$(dirname "$0")/.."

target=$PWD/target
jars=$target/image-jars
image=$target/image
work=$target/image-work
rm -rf "$jars" "$image" "$work"
mvn -q -B -DskipTests process-classes dependency:copy-dependencies \
    org.cyclonedx:cyclonedx-maven-plugin:makeBom
. packaging/java-25.sh
. packaging/epoch.sh
mkdir -p "$work"

"$JAVA_HOME/bin/jar" --create --file "$jars/reseat.jar" --main-class dev.reseat.app.Main \
    --date "$EPOCH_DATE" -C target/classes .

# style sheets as the toolkit reads them fastest; it prefers them where they lie beside the others
mkdir -p "$work/sheets"
"$JAVA_HOME/bin/java" --module-path "$jars" --add-modules javafx.graphics packaging/Sheets.java target/classes "$work/sheets"
"$JAVA_HOME/bin/jar" --update --file "$jars/reseat.jar" --date "$EPOCH_DATE" -C "$work/sheets" .

# okio is the one library without a module descriptor, and jlink takes no automatic modules: it gets one here.
okio=$(ls "$jars"/okio-jvm-*.jar)
mkdir -p "$work/okio"
cat > "$work/okio/module-info.java" <<'OKIO'
module okio {
    requires transitive kotlin.stdlib;

    exports okio;
    exports okio.internal;
}
OKIO
"$JAVA_HOME/bin/javac" --release 21 -d "$work/okio" --module-path "$jars" \
    --patch-module okio="$okio" "$work/okio/module-info.java"
"$JAVA_HOME/bin/jar" --update --file "$okio" --date "$EPOCH_DATE" -C "$work/okio" module-info.class

grep -v '^#' packaging/jlink.args > "$work/jlink.args"
# the authorities that Windows trusts
case "$(uname -s)" in MINGW*) echo '--add-modules jdk.crypto.mscapi' >> "$work/jlink.args" ;; esac
"$JAVA_HOME/bin/jlink" @"$work/jlink.args" --module-path "$jars" --output "$image" \
    --add-options="$(grep -v '^#' packaging/java.args | tr '\n' ' ' | sed 's/ $//')"

# the native halves of SQLite and JavaFX for this system alone
native=$image/lib
case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) sqlite=Linux/x86_64/libsqlitejdbc.so ;;
    Linux-aarch64) sqlite=Linux/aarch64/libsqlitejdbc.so ;;
    Darwin-x86_64) sqlite=Mac/x86_64/libsqlitejdbc.dylib ;;
    Darwin-arm64) sqlite=Mac/aarch64/libsqlitejdbc.dylib ;;
    MINGW*-x86_64) sqlite=Windows/x86_64/sqlitejdbc.dll native=$image/bin ;;
    *) echo "No SQLite library is known for this system." >&2; exit 1 ;;
esac
(cd "$work" && "$JAVA_HOME/bin/jar" --extract --file "$jars"/sqlite-jdbc-*.jar "org/sqlite/native/$sqlite")
cp "$work/org/sqlite/native/$sqlite" "$native/"
mkdir "$work/javafx"
for jar in "$jars"/javafx-graphics-*-*.jar; do (cd "$work/javafx" && "$JAVA_HOME/bin/jar" --extract --file "$jar"); done
find "$work/javafx" -maxdepth 1 \( -name '*.so' -o -name '*.dll' -o -name '*.dylib' \) -exec cp {} "$native/" \;

if [ "$(uname -s)" = Linux ]; then
    # symbols of the virtual machine that only its own developers read
    command -v strip > /dev/null && find "$image/lib" -name '*.so' -exec strip --strip-unneeded {} +
    cp packaging/linux/launcher "$image/bin/reseat"
    chmod 755 "$image/bin/reseat"
fi

# what is inside, and under which terms
cp LICENSE "$image/legal/LICENSE"
cp packaging/notices/* "$image/legal/"
cp src/main/resources/dev/reseat/ui/kit/fonts/OFL.txt "$image/legal/"
"$JAVA_HOME/bin/java" -cp "$jars/*" packaging/Bill.java target/bom.json "$image/release" "$jars" \
    "$image/legal/NOTICES.txt" > "$image/reseat.cdx.json"

packaging/train.sh "$image"
# the launcher's answers to what scripts ask; check-image.sh holds them equal to the program's
for answer in version help; do
    "$image/bin/java" --module dev.reseat/dev.reseat.app.Main --$answer > "$image/lib/$answer.txt"
done
find "$image" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} + 2> /dev/null \
    || find "$image" -exec touch -h -t "$EPOCH_TOUCH" {} +
du -sh "$image" | sed 's/\t.*/ in target\/image/'
