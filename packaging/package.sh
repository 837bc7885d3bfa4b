#!/usr/bin/env bash
# Makes what people install, in target/packages: on Linux a deb, an rpm (where rpmbuild is) and a portable tar.gz, on macOS a
# dmg; each with a checksum, and the bill of materials beside them.
#
# package.sh [--without-image] [deb] [tar] [rpm] [dmg]     all that this system can make, or those that are named
# package.sh --dry-run                                     prints how jpackage would be called for the dmg
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/epoch.sh

image=yes
kinds=()
for word in "$@"; do
    case $word in
        --without-image) image=no ;;
        --dry-run) exec packaging/macos/dmg.sh --dry-run ;;
        deb | tar | rpm | dmg) kinds+=("$word") ;;
        *) sed -n '2,7s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
    esac
done
if [ ${#kinds[@]} -eq 0 ]; then
    case $(uname -s) in
        Linux)
            kinds=(tar)
            command -v dpkg-deb > /dev/null && kinds+=(deb)
            command -v rpmbuild > /dev/null && kinds+=(rpm)
            ;;
        Darwin) kinds=(dmg) ;;
        *) echo "On Windows use packaging/package.ps1." >&2; exit 2 ;;
    esac
fi

if [ $image = yes ]; then packaging/image.sh; fi
packaging/check-image.sh target/image
VERSION=$(packaging/version.sh)
export VERSION
packages=$PWD/target/packages
rm -rf "$packages" target/staged
mkdir -p "$packages"
cp target/image/reseat.cdx.json "$packages/reseat-$VERSION.cdx.json"
for kind in "${kinds[@]}"; do
    case $kind in
        tar) packaging/linux/tar.sh "$packages" ;;
        deb) packaging/linux/deb.sh "$packages" ;;
        rpm) packaging/linux/rpm.sh "$packages" ;;
        dmg) packaging/macos/dmg.sh "$packages" ;;
    esac
done
cd "$packages"
if command -v sha256sum > /dev/null; then sum=(sha256sum); else sum=(shasum -a 256); fi
"${sum[@]}" reseat* > SHA256SUMS
ls -l | awk 'NR > 1 { printf "%6.1f MB  %s\n", $5 / 1e6, $NF }'
