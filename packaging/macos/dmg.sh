#!/usr/bin/env bash
# dmg.sh FOLDER: makes the disk image of macOS, for the processor that it runs on. Needs target/image and VERSION.
# dmg.sh --dry-run: prints how jpackage would be called.
# The image is neither signed nor notarised: that takes an account of a person or firm.
set -euo pipefail
cd "$(dirname "$0")/../.."
if [ "$1" = --dry-run ]; then
    exec packaging/jpackage.sh macos-dmg
fi
. packaging/java-25.sh
mkdir -p target/staged
packaging/jpackage.sh macos-dmg "$VERSION" > target/staged/macos-dmg.args
"$JAVA_HOME/bin/jpackage" @target/staged/macos-dmg.args
made=$(find "$1" -name 'Reseat-*.dmg')
mv "$made" "$1/reseat-$VERSION-macos-$(uname -m).dmg"
