#!/usr/bin/env bash
# train.sh IMAGE: writes the image's start cache (lib/reseat.aot), by walking the practice tour in it without a display.
# The cache holds what the virtual machine has loaded and linked on that walk; the next start begins from there. What it has
# learnt of hot methods is left out: it makes the compilers work through the whole tour at each start.
set -euo pipefail
image=$1
java=$image/bin/java
walk=$(mktemp -d)
trap 'rm -rf "$walk"' EXIT
# an environment of its own: nobody's options, display or token may end up in the cache
if ! env -i PATH="$PATH" HOME="$walk" LANG=C.UTF-8 ${SYSTEMROOT:+SYSTEMROOT="$SYSTEMROOT"} \
    "$java" -XX:AOTCacheOutput="$image/lib/reseat.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:aot=off -Xlog:cds=off \
    --module dev.reseat/dev.reseat.app.Main --tour "$walk/tour" --data "$walk/data" > "$walk/out" 2>&1; then
    cat "$walk/out"
    exit 1
fi
grep '^verdict' "$walk/out"
rm -f "$image/lib/reseat.aot.config"
[ -s "$image/lib/reseat.aot" ] || { cat "$walk/out"; echo "no start cache was written" >&2; exit 1; }
