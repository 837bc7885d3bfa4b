#!/usr/bin/env bash
# jpackage.sh KIND [VERSION]: prints the options that jpackage is called with for a kind of package, as a file for its @. Kinds:
# windows-zip, windows-msi, windows-msi-user, macos-dmg.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=$1
version=${2:-$(packaging/version.sh)}
[ -f "packaging/jpackage/$kind.args" ] || { echo "no such kind: $kind" >&2; exit 2; }
# these systems take three numbers and nothing else; macOS no 0 at their beginning
numbers=${version%%[~-]*}
case $kind in macos-*) numbers=$(sed 's/^0\./1./' <<< "$numbers") ;; esac
cat packaging/jpackage/common.args "packaging/jpackage/$kind.args" | grep -v '^#' | sed "s/@NUMBERS@/$numbers/"
