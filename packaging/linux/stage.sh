#!/usr/bin/env bash
# stage.sh ROOT: lays out what a Linux package installs, from target/image. Needs VERSION.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/epoch.sh
root=$1
linux=packaging/linux
id=dev.reseat.Reseat

mkdir -p "$root/usr/lib" "$root/usr/bin" "$root/usr/share/applications" "$root/usr/share/metainfo" \
    "$root/usr/share/man/man1" "$root/usr/share/doc/reseat"
cp -R target/image "$root/usr/lib/reseat"
ln -s ../lib/reseat/bin/reseat "$root/usr/bin/reseat"
install -m 644 $linux/$id.desktop "$root/usr/share/applications/"
sed -e "s/@VERSION@/$VERSION/" -e "s/@DATE@/$(epoch %Y-%m-%d)/" $linux/$id.metainfo.xml \
    > "$root/usr/share/metainfo/$id.metainfo.xml"
for png in src/main/resources/dev/reseat/app/icons/reseat-*.png assets/icon-512.png; do
    size=$(basename "$png" .png)
    size=${size##*-}
    install -D -m 644 "$png" "$root/usr/share/icons/hicolor/${size}x$size/apps/$id.png"
done
install -D -m 644 assets/icon.svg "$root/usr/share/icons/hicolor/scalable/apps/$id.svg"
gzip -9n < $linux/reseat.1 > "$root/usr/share/man/man1/reseat.1.gz"
gzip -9n < src/docs/CHANGELOG.md > "$root/usr/share/doc/reseat/changelog.gz"
install -m 644 $linux/copyright "$root/usr/share/doc/reseat/copyright"
install -m 644 src/docs/rollout.md "$root/usr/share/doc/reseat/rollout.md"
ln -s ../../../lib/reseat/legal "$root/usr/share/doc/reseat/legal"
chmod -R u+w,go-w,a+rX "$root"
find "$root" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
