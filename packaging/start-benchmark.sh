#!/usr/bin/env bash
# start-benchmark.sh [RUNS]: how fast target/image starts, in turn and in the same run beside two windows that are packaged the
# same way (linked, trained, same options): an empty one, and a form with the same theme and as many fields as Connect, which has
# nothing behind it. On a virtual screen. Prints medians and ratios, and fails where a ratio is over its aim. Linux only; needs Xvfb.
#
# painted: from before the process is made until the first picture is on the screen; Reseat's is its frame, without the form
# ready: until the form is on the screen and takes what is typed; of the other two, the same as painted
# CPU, memory: user and system time, and resident memory, three seconds after that
# waiting: user and system time in a second of doing nothing, of the three after that
# first, again: without any data, and with the settings, the journal and the window's looks of a walked tour
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-9}
. packaging/java-25.sh
work=$(mktemp -d)
trap 'kill "${xvfb:-}" 2> /dev/null || true; rm -rf "$work"' EXIT
hz=$(getconf CLK_TCK)
page=$(($(getconf PAGESIZE) / 1024))

# the two floors, in the same packaging
jars=$(find target/image-jars -name 'javafx-*.jar' -o -name 'atlantafx-*.jar' | tr '\n' ':')
"$JAVA_HOME/bin/javac" --module-path "$jars" -d "$work/classes" packaging/benchmark/*.java
grep -v -e '^#' -e '--add-modules' -e '--exclude-resources' packaging/jlink.args > "$work/jlink.args"
"$JAVA_HOME/bin/jlink" @"$work/jlink.args" --exclude-resources '/javafx.*/*.so' --add-modules floor,jdk.localedata \
    --module-path "$work/classes:$jars" --output "$work/floor" \
    --add-options="$(grep -v '^#' packaging/java.args | sed 's/,org.xerial.sqlitejdbc//' | tr '\n' ' ' | sed 's/ $//')"
find target/image/lib -maxdepth 1 \( -name 'libglass*' -o -name 'libprism*' -o -name 'libjavafx*' -o -name 'libdecora*' \) \
    -exec cp {} "$work/floor/lib/" \;
find "$work/floor/lib" -name '*.so' -exec strip --strip-unneeded {} + 2> /dev/null || true

Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp 3> "$work/display" > /dev/null 2>&1 &
xvfb=$!
until [ -s "$work/display" ]; do
    kill -0 $xvfb || { echo "Xvfb does not start" >&2; exit 1; }
    read -r -t 0.1 <> <(:) || true
done
DISPLAY=:$(cat "$work/display")
export DISPLAY
unset JAVA_TOOL_OPTIONS BAO_ADDR VAULT_ADDR
for floor in empty form; do
    timeout 60 "$work/floor/bin/java" -XX:AOTCacheOutput="$work/$floor.aot" -XX:-AOTRecordTraining -Xlog:aot=off -Xlog:cds=off \
        --module floor/floor.Floor $floor --quit > "$work/train.log" 2>&1 || { cat "$work/train.log"; exit 1; }
done
mkdir -p "$work/walked/reseat"
chmod 700 "$work/walked/reseat"
env -u DISPLAY target/image/bin/reseat --tour "$work/tour" --data "$work/walked/reseat" > "$work/train.log" 2>&1 \
    || { cat "$work/train.log"; exit 1; }
echo '{ "theme": "LIGHT", "textPercent": "100", "width": "1280", "height": "800" }' > "$work/walked/reseat/settings.json"

# spent PID: user and system time of a process, in ms
spent() { awk -v hz="$hz" '{ print int(($14 + $15) * 1000 / hz) }' "/proc/$1/stat"; }

# window NAME LOG COMMAND...: appends painted, ready, CPU, memory and waiting of one start to the name's file; the command says
# when it was painted and ready, or its log does
window() {
    local name=$1 log=$2 began said='' pid cpu memory
    shift 2
    rm -rf "$work/out" "$work/data" "$log"
    mkdir -m 700 "$work/data"
    : > "$work/out"
    began=$(date +%s%3N)
    "$@" > "$work/out" 2>&1 &
    pid=$!
    while [ -z "$said" ]; do
        kill -0 $pid || { cat "$work/out"; exit 1; }
        said=$(sed -n 's/^painted \([0-9]*\)$/\1 \1/p' "$work/out")
        [ -n "$said" ] || said=$(sed -n 's/.*began at \([0-9]*\):.* painted \([0-9]*\).* ready \([0-9]*\).*/\1 \2 \3/p' \
            "$log" 2> /dev/null | awk '{ printf "%.0f %.0f", $1 + $2, $1 + $3 }' || true)
        read -r -t 0.05 <> <(:) || true
    done
    read -r -t 3 <> <(:) || true
    cpu=$(spent $pid)
    memory=$(cut -d ' ' -f 2 "/proc/$pid/statm")
    read -r -t 3 <> <(:) || true
    awk -v began="$began" -v cpu="$cpu" -v later="$(spent $pid)" -v pages="$memory" -v page="$page" \
        '{ print $1 - began, $2 - began, cpu, int(pages * page / 1024), (later - cpu) / 3 }' <<< "$said" >> "$work/$name"
    kill -9 $pid
    wait $pid 2> /dev/null || true
}

# line NAME WORD: appends how long a command takes that prints and ends
line() {
    local began ended
    began=$(date +%s%3N)
    target/image/bin/reseat "$2" > /dev/null
    ended=$(date +%s%3N)
    echo $((ended - began)) >> "$work/$1"
}

for run in $(seq 0 "$runs"); do
    for floor in empty form; do
        window $floor /dev/null/none "$work/floor/bin/java" -XX:AOTCache="$work/$floor.aot" --module floor/floor.Floor $floor
    done
    window first "$work/data/reseat/reseat.log" env HOME="$work" XDG_STATE_HOME="$work/data" XDG_CONFIG_HOME="$work/data" \
        JDK_JAVA_OPTIONS=-Dreseat.log=DEBUG target/image/bin/reseat
    window again "$work/walked/reseat/reseat.log" env HOME="$work" XDG_STATE_HOME="$work/walked" XDG_CONFIG_HOME="$work/walked" \
        JDK_JAVA_OPTIONS=-Dreseat.log=DEBUG target/image/bin/reseat
    line version --version
    line help --help
    # the first round fills the disk's cache
    [ "$run" -gt 0 ] || rm -f "$work/empty" "$work/form" "$work/first" "$work/again" "$work/version" "$work/help" 2> /dev/null || true
done

median() { cut -d ' ' -f "$2" "$work/$1" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
bad=0
row() { # WHAT UNIT OURS FLOOR THEIRS AIM
    awk -v what="$1" -v unit="$2" -v a="$3" -v floor="$4" -v b="$5" -v aim="$6" 'BEGIN {
        printf "%-24s %6d %s  %-12s %6d %s  ratio %.2f, aim %.2f\n", what, a, unit, floor, b, unit, b ? a / b : 0, aim
        exit a > b * aim }' || bad=1
}
echo "medians of $runs starts in turn"
for start in first again; do
    echo "$start:"
    row "painted" ms "$(median $start 1)" "empty window" "$(median empty 1)" 1.25
    row "form ready" ms "$(median $start 2)" "bare form" "$(median form 2)" 1.25
    row "CPU time" ms "$(median $start 3)" "empty window" "$(median empty 3)" 1.5
    row "CPU time" ms "$(median $start 3)" "bare form" "$(median form 3)" 1.5
    row "resident memory" MB "$(median $start 4)" "empty window" "$(median empty 4)" 1.5
    row "resident memory" MB "$(median $start 4)" "bare form" "$(median form 4)" 1.5
    row "CPU, waiting, a second" ms "$(median $start 5)" "empty window" "$(median empty 5)" 2
done
row "reseat --version" ms "$(median version 1)" "empty window" "$(median empty 1)" 0.4
row "reseat --help" ms "$(median help 1)" "empty window" "$(median empty 1)" 0.4
exit $bad
