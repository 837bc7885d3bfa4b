#!/usr/bin/env bash
# check-image.sh FOLDER: fails if an image holds what nobody should be given: tests, tools to link more, other systems'
# libraries, paths of the machine that built it, tokens.
set -euo pipefail
image=$(cd "$1" && pwd)
cd "$(dirname "$0")/.."
. packaging/java-25.sh
bad=0
found() { if [ -n "$2" ]; then printf '%s:\n%s\n' "$1" "$(sed -n 1,5p <<< "$2")" >&2; bad=1; fi; }

listed=$("$JAVA_HOME/bin/jimage" list "$image/lib/modules")
found "test classes or libraries" "$(grep -E 'junit|testfx|archunit|mockwebserver|dev/reseat/.*Test\.class' <<< "$listed" || true)"
found "native libraries inside the modules" "$(grep -E '\.(so|dll|dylib|jnilib)$' <<< "$listed" || true)"
found "sources" "$(grep -E '\.(java|kt)$' <<< "$listed" || true)"
found "files of a JDK, or sources" \
    "$(find "$image" -name '*.jmod' -o -name '*.jar' -o -name '*.java' -o -name '*.class' -o -name javac -o -name jlink)"
case $(uname -s) in
    Linux) others='*.dll *.exe *.dylib' ;;
    Darwin) others='*.dll *.exe *.so' ;;
    *) others='*.so *.dylib' ;;
esac
case $(uname -s) in
    MINGW*) grep -q jdk.crypto.mscapi "$image/release" || found "a runtime" "without the authorities that Windows trusts" ;;
esac
for other in $others; do found "other systems' files" "$(find "$image" -name "$other")"; done

for path in "$PWD" "$JAVA_HOME" "$HOME/.m2" "$HOME/.cache" "${TMPDIR:-/tmp}/tmp."; do
    found "the path $path of this machine" "$(grep -rlaF -- "$path" "$image" || true)"
done
found "what looks like a token" "$(grep -rlaE '\b(hvs|hvb|s)\.[A-Za-z0-9]{24,}\b' "$image" || true)"
for variable in BAO_TOKEN VAULT_TOKEN; do
    if [ -n "${!variable:-}" ]; then found "the value of $variable" "$(grep -rlaF -- "${!variable}" "$image" || true)"; fi
done

for answer in version help; do
    found "--$answer written down differs from the program's" "$(env -u JDK_JAVA_OPTIONS -u JAVA_TOOL_OPTIONS \
        "$image/bin/java" --module dev.reseat/dev.reseat.app.Main --$answer | diff - "$image/lib/$answer.txt" 2>&1 || true)"
done
exit $bad
