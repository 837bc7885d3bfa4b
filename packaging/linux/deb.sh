#!/usr/bin/env bash
# deb.sh FOLDER: makes the Debian package. Needs target/image and VERSION.
# No script runs on the computer that installs it: menus, icons and links are found by the desktop's own triggers.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/epoch.sh
root=target/staged/deb
rm -rf "$root"
packaging/linux/stage.sh "$root"
arch=$(dpkg --print-architecture)
mkdir -p "$root/DEBIAN"
sed -e "s/@VERSION@/$VERSION/" -e "s/@ARCH@/$arch/" -e "s/@SIZE@/$(du -sk "$root/usr" | cut -f 1)/" \
    packaging/linux/control > "$root/DEBIAN/control"
(cd "$root" && find usr -type f | LC_ALL=C sort | xargs -d '\n' md5sum > DEBIAN/md5sums)
find "$root/DEBIAN" "$root" -maxdepth 0 -exec touch -d "@$SOURCE_DATE_EPOCH" {} +
touch -d "@$SOURCE_DATE_EPOCH" "$root"/DEBIAN/*
dpkg-deb --root-owner-group -Zxz --build "$root" "$1/reseat_${VERSION}_$arch.deb" > /dev/null
