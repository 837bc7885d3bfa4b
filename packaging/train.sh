#!/usr/bin/env bash
# train.sh IMAGE: writes the image's start cache (lib/reseat.aot), by walking the practice tour in it: on a virtual screen where
# Xvfb is there, so that the cache has the classes of a real window too, else without a display.
# The cache holds what the virtual machine has loaded and linked on that walk; the next start begins from there. What it has
# learnt of hot methods is left out: it makes the compilers work through the whole tour at each start.
set -euo pipefail
image=$1
java=$image/bin/java
walk=$(mktemp -d)
trap 'kill "${xvfb:-}" 2> /dev/null || true; rm -rf "$walk"' EXIT
screen=()
platform=()
if command -v Xvfb > /dev/null; then
    Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3> "$walk/display" > /dev/null 2>&1 &
    xvfb=$!
    until [ -s "$walk/display" ]; do
        kill -0 $xvfb || { echo "Xvfb does not start" >&2; exit 1; }
        read -r -t 0.1 <> <(:) || true
    done
    screen=(DISPLAY=":$(cat "$walk/display")")
    platform=(-Dglass.platform=gtk)
fi
# an environment of its own: nobody's options, display or token may end up in the cache
if ! env -i PATH="$PATH" HOME="$walk" LANG=C.UTF-8 ${SYSTEMROOT:+SYSTEMROOT="$SYSTEMROOT"} ${screen[@]+"${screen[@]}"} \
    "$java" -XX:AOTCacheOutput="$image/lib/reseat.aot" -XX:+UnlockDiagnosticVMOptions -XX:-AOTRecordTraining -Xlog:aot=off -Xlog:cds=off \
    ${platform[@]+"${platform[@]}"} --module dev.reseat/dev.reseat.app.Main --tour "$walk/tour" --data "$walk/data" > "$walk/out" 2>&1; then
    cat "$walk/out"
    exit 1
fi
grep '^verdict' "$walk/out"
rm -f "$image/lib/reseat.aot.config"
[ -s "$image/lib/reseat.aot" ] || { cat "$walk/out"; echo "no start cache was written" >&2; exit 1; }
