#!/usr/bin/env bash
# rpm.sh FOLDER: makes the rpm. Needs target/image, VERSION and rpmbuild.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/epoch.sh
root=$PWD/target/staged/rpm
top=$PWD/target/staged/rpmbuild
rm -rf "$root" "$top"
packaging/linux/stage.sh "$root"
mkdir -p "$top"
rpmbuild -bb --quiet --define "_topdir $top" --define "reseat_version $VERSION" --define "reseat_staged $root" \
    packaging/linux/reseat.spec
find "$top/RPMS" -name '*.rpm' -exec cp {} "$1/" \;
