#!/usr/bin/env bash
# check-deb.sh DEB: installs a package in a fresh, minimal system of its own, as an administrator would, and uses it there:
# version, tour against practice, tour against a real server, window, link, upgrade with data in place, removal.
#
# Needs root, debootstrap and Xvfb. The mirror is the one that this machine's apt uses. Where no such system can be made, as in a
# container without the right to mount, it says so and skips.
# The server is the one that the tests keep in the cache folder, or BAO=/path.
set -euo pipefail
cd "$(dirname "$0")/.."
deb=$(readlink -f "$1")
began=$SECONDS
say() { printf '%4d s  %s\n' $((SECONDS - began)) "$*"; }
skip() {
    echo "SKIPPED, the deb was not installed anywhere: $*" >&2
    exit 0
}
fail() { echo "FAILED: $*" >&2; exit 1; }

[ "$(id -u)" = 0 ] || skip "it needs root, for a system of its own."
for tool in debootstrap unshare Xvfb xwd dpkg-deb; do command -v $tool > /dev/null || skip "$tool is not installed."; done
unshare --mount --pid --fork true 2> /dev/null || skip "this machine allows no mounts of its own."

. /etc/os-release
work=$(mktemp -d)
root=$work/root
trap 'rm -rf --one-file-system "$work"' EXIT
lines=$(apt-get indextargets --format 'deb $(SITE) $(RELEASE) $(COMPONENT)' \
    'Created-By: Packages' "Origin: $(sed 's/.*/\u&/' <<< "$ID")" | sort -u)
mirror=$(awk -v r="$VERSION_CODENAME" '$3 == r { print $2; exit }' <<< "$lines")
[ -n "$mirror" ] || skip "apt has no list of packages here (apt-get update)."
debootstrap --variant=minbase "$VERSION_CODENAME" "$root" "$mirror" > "$work/debootstrap.log" 2>&1 \
    || { tail -5 "$work/debootstrap.log" >&2; skip "debootstrap could not make a system."; }
echo "$lines" > "$root/etc/apt/sources.list"
apt-config dump | grep -E '^Acquire::(http|https)::Proxy' > "$root/etc/apt/apt.conf.d/10proxy" || true
cp /etc/resolv.conf "$root/etc/resolv.conf" 2> /dev/null || true
say "a fresh $PRETTY_NAME with $(find "$root/var/lib/dpkg/info" -name '*.list' | wc -l) packages"

# commands in the root see their own processes only, and none outlives its command
inside() { unshare --mount --pid --fork --kill-child --mount-proc="$root/proc" chroot "$root" "$@"; }
as_admin() { inside setpriv --reuid 1000 --regid 1000 --clear-groups env -i HOME=/home/admin LANG=C.UTF-8 \
    PATH=/usr/local/bin:/usr/bin:/bin DISPLAY="${DISPLAY:-}" BAO_ADDR="${BAO_ADDR:-}" BAO_TOKEN="${BAO_TOKEN:-}" "$@"; }
install_deb() {
    cp "$1" "$root/tmp/reseat.deb"
    inside apt-get install -y -qq --no-install-recommends /tmp/reseat.deb > "$work/apt.log" 2>&1 \
        || { tail -20 "$work/apt.log"; fail "apt did not install $1"; }
}

inside useradd --create-home --uid 1000 admin
inside apt-get update -qq
# a build of before: the same program under an older number
dpkg-deb -R "$deb" "$work/before"
sed -i 's/^Version: .*/Version: 0.0.1/' "$work/before/DEBIAN/control"
dpkg-deb --root-owner-group -Znone -b "$work/before" "$work/before.deb" > /dev/null
rm -rf "$work/before"
install_deb "$work/before.deb"
say "the build before is installed, with $(find "$root/var/lib/dpkg/info" -name '*.list' | wc -l) packages in all"
# libjvm is loaded by the launcher before all others; the two of the GPU are recommended, and rendering goes on without
missing=$(inside sh -c 'ldd /usr/lib/reseat/lib/*.so' 2> /dev/null | grep 'not found' | sort -u || true)
[ -z "$(grep -vE 'libGL\.so|libXxf86vm\.so|libjvm\.so' <<< "$missing")" ] || fail "libraries are missing: $missing"

as_admin reseat --version
as_admin reseat --help | grep -q -- --practice || fail "--help says nothing of --practice"
as_admin reseat --tour /home/admin/tour > "$work/tour.log" || { cat "$work/tour.log"; fail "the tour of practice"; }
grep '^verdict' "$work/tour.log"
say "tour of practice: $(find "$root/home/admin/tour" -name '*.png' | wc -l) pictures"

bao=${BAO:-$(find "${XDG_CACHE_HOME:-$HOME/.cache}/reseat/bao" -name bao -type f 2> /dev/null | sort -V | tail -1)}
if [ -n "$bao" ]; then
    install -m 755 "$bao" "$root/usr/local/bin/bao"
    # in one command, for the server ends with it
    BAO_ADDR=http://127.0.0.1:$((20000 + RANDOM % 20000)) BAO_TOKEN=root-for-this-check
    export BAO_ADDR BAO_TOKEN
    as_admin sh -c 'bao server -dev -dev-no-store-token -dev-root-token-id="$BAO_TOKEN" \
            -dev-listen-address="${BAO_ADDR#http://}" > "$HOME/server.log" 2>&1 &
        tries=0
        until bao status > /dev/null 2>&1; do
            tries=$((tries + 1)); [ $tries -lt 100 ] || exit 1; sleep 0.2
        done
        exec reseat --tour "$HOME/real" --tour-server --tour-mount secret/' > "$work/tour.log" \
        || { cat "$work/tour.log" "$root/home/admin/server.log"; fail "the tour of a real server"; }
    unset BAO_ADDR BAO_TOKEN
    grep -E '^(Connected|verdict)' "$work/tour.log"
    say "tour of a real server"
elif [ "${CI:-}" = true ]; then
    fail "no bao in the cache folder: run the tests first, or name one with BAO=/path"
else
    echo "The tour of a real server was skipped: no bao in the cache folder."
fi
rm -f "$root/usr/local/bin/bao"

# what a person has when the upgrade comes
state=$root/home/admin/.local/state/reseat
settings=$root/home/admin/.config/reseat/settings.json
inside setpriv --reuid 1000 --regid 1000 --clear-groups sh -c 'cd /home/admin
    mkdir -p .config/reseat .local/state && cp -R tour/data .local/state/reseat && chmod 700 .local/state/reseat
    rm -f .local/state/reseat/*.log* .local/state/reseat/*.json
    echo "{ \"theme\": \"DARK\", \"textPercent\": 110, \"width\": 1000, \"height\": 700 }" > .config/reseat/settings.json'
journal=$(sha256sum < "$state/journal.db")
kept=$(sha256sum < "$settings")

install_deb "$deb"
[ "$(inside dpkg-query -W -f '${Version}' reseat)" = "$(dpkg-deb -f "$deb" Version)" ] || fail "no upgrade"
say "upgraded to $(dpkg-deb -f "$deb" Version)"
as_admin_window() { as_admin reseat "$@"; }
export -f inside as_admin as_admin_window
export root
.ci/window --picture target/installed.xwd bash -c 'as_admin_window --practice'
grep -q ' ERROR ' "$state/reseat.log" && { cat "$state/reseat.log"; fail "the log has errors"; }
[ -z "$(find "$root/home/admin" -name '*.broken')" ] || fail "settings were set aside"
[ "$(sha256sum < "$settings")" = "$kept" ] || fail "settings were changed by the upgrade"
# somebody else reaches neither the folder nor what is in it
if inside setpriv --reuid 1001 --regid 1001 --clear-groups sh -c 'ls /home/admin/.local/state/reseat/' > /dev/null 2>&1; then
    fail "another person may look into the folder of the journal"
fi
say "window of the upgraded program, with the settings and the journal of before"

inside apt-get remove -y -qq reseat > "$work/apt.log" 2>&1 || { cat "$work/apt.log"; fail "apt did not remove it"; }
for gone in usr/bin/reseat usr/lib/reseat usr/share/applications/dev.reseat.Reseat.desktop; do
    [ ! -e "$root/$gone" ] || fail "$gone is still there after removal"
done
# no file of it is a person's to edit, so that nothing is left to purge; whoever asks all the same gets no error
inside dpkg --purge reseat > "$work/dpkg.log" 2>&1 || { cat "$work/dpkg.log"; fail "dpkg did not purge it"; }
left=$(find "$root/usr" "$root/etc" "$root/var" "$root/opt" -iname '*reseat*' | grep -v '^.*/var/log/' || true)
[ -z "$left" ] || fail "left behind: $left"
[ -z "$(inside dpkg-query -W reseat 2> /dev/null || true)" ] || fail "dpkg still knows it"
[ "$(sha256sum < "$settings")" = "$kept" ] && [ -s "$state/journal.db" ] || fail "settings or journal are gone"
[ "$(sha256sum < "$state/journal.db")" = "$journal" ] || echo "(the window wrote to the journal, as it may)"
say "removed and purged; settings and journal stay"
[ $((SECONDS - began)) -le 480 ] || echo "It took longer than the 8 minutes that are meant for it." >&2
