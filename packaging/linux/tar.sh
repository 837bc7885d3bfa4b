#!/usr/bin/env bash
# tar.sh FOLDER: makes the portable archive: unpack it anywhere and start bin/reseat. Needs target/image and VERSION.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/epoch.sh
name=reseat-$VERSION-linux-$(uname -m)
tar --create --directory target --transform "s,^image,$name," --sort=name --owner=0 --group=0 --numeric-owner \
    --mtime="@$SOURCE_DATE_EPOCH" image | gzip -6n > "$1/$name.tar.gz"
