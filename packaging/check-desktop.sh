#!/usr/bin/env bash
# check-desktop.sh ROOT: checks what a desktop finds of Reseat in a laid out package: menu entry, its action, handler of links,
# description for software centres, icons in all sizes, man page.
set -euo pipefail
root=$1
id=dev.reseat.Reseat
share=$root/usr/share
bad=0
need() { if ! "${@:2}"; then echo "FAILED: $1" >&2; bad=1; fi; }

need "desktop entry" desktop-file-validate "$share/applications/$id.desktop"
need "description for software centres" appstreamcli validate --no-net "$share/metainfo/$id.metainfo.xml"
found=$(mktemp -d)
trap 'rm -rf "$found"' EXIT
cp "$share/applications/$id.desktop" "$found/"
update-desktop-database "$found"
need "handler of reseat: links" grep -qx "x-scheme-handler/reseat=$id.desktop;" "$found/mimeinfo.cache"
for action in $(sed -n 's/^Actions=//p' "$found/$id.desktop" | tr ';' ' '); do
    need "action $action" grep -qFx "[Desktop Action $action]" "$found/$id.desktop"
done
for size in 16 24 32 48 64 128 256 512; do
    icon=$share/icons/hicolor/${size}x$size/apps/$id.png
    # width and height stand in the picture's first chunk
    need "icon of $size pixels" test "$(od -An -t u1 -j 18 -N 2 "$icon" | awk '{ print $1 * 256 + $2 }')" = "$size"
done
need "scalable icon" grep -q '<svg' "$share/icons/hicolor/scalable/apps/$id.svg"
if command -v man > /dev/null; then
    need "man page" test -z "$(gunzip -c "$share/man/man1/reseat.1.gz" | man --warnings -l - 2>&1 > /dev/null)"
fi
need "reseat on the PATH" test -L "$root/usr/bin/reseat"
exit $bad
