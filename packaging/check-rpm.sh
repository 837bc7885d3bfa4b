#!/usr/bin/env bash
# check-rpm.sh RPM: checks an rpm as far as a system without rpm's own packages lets one: what is in it, what it asks for, that no
# script runs, installation into an empty root beside its database, a start and a tour from there, removal.
# Not checked here: that the libraries it asks for are found by dnf or zypper.
set -euo pipefail
cd "$(dirname "$0")/.."
rpm=$(readlink -f "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

[ -z "$(rpm -qp --scripts --triggers "$rpm")" ] || fail "a script would run at installation"
[ "$(rpm -qp --provides "$rpm" | grep -vc '^reseat')" = 0 ] || fail "it offers libraries of its own to others"
rpm -qp --requires "$rpm" | grep -v '^rpmlib' | sort > "$work/requires"
# every library that is needed and not inside is asked for
mkdir "$work/files"
rpm2archive - < "$rpm" | tar -xz -C "$work/files"
libraries=$(find "$work/files/usr/lib/reseat" -name '*.so')
for needed in libgtk-3.so.0 libXtst.so.6 libpango-1.0.so.0 libpangocairo-1.0.so.0 libpangoft2-1.0.so.0 libfreetype.so.6 \
    libfontconfig.so.1; do
    # shellcheck disable=SC2086 # one word per library
    grep -qaF "$needed" $libraries || fail "$needed is asked for and not used"
    grep -qF "$needed()(64bit)" "$work/requires" || fail "$needed is used and not asked for"
done
[ "$(rpm -qp --qf '%{VENDOR}%{BUILDHOST}' "$rpm")" = "(none)localhost" ] || fail "it names the machine that built it"
packaging/check-image.sh "$work/files/usr/lib/reseat"
packaging/check-desktop.sh "$work/files" > /dev/null

mkdir "$work/root"
rpm --root "$work/root" --initdb
rpm --root "$work/root" -i --nodeps "$rpm"
rpm --root "$work/root" -V --nodeps reseat || fail "files differ after installation"
reseat=$work/root/usr/bin/reseat
"$reseat" --version
env -u DISPLAY "$reseat" --tour "$work/tour" > "$work/tour.log" || { cat "$work/tour.log"; fail "the tour"; }
grep '^verdict' "$work/tour.log"
rpm --root "$work/root" -e --nodeps reseat
left=$(find "$work/root" -iname '*reseat*')
[ -z "$left" ] || fail "left behind: $left"
echo "the rpm installs, runs and goes"
