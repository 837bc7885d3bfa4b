#!/usr/bin/env bash
# Prints the version that packages carry. Between releases it ends in ~ and the build's time: newer builds sort after older
# ones, and all of them before the release.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/epoch.sh
version=$(sed -n 's/^version=//p' target/classes/dev/reseat/app/version.properties)
case $version in
    *-SNAPSHOT) echo "${version%-SNAPSHOT}~$(epoch %Y%m%d.%H%M%S)" ;;
    *) echo "$version" ;;
esac
