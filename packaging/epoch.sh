# shellcheck shell=bash
# To be read by other scripts with ".": the one time that all files of a build carry, so that the same commit gives the same
# packages. SOURCE_DATE_EPOCH if it is set, else the time of the commit.
if [ -z "${SOURCE_DATE_EPOCH:-}" ]; then
    SOURCE_DATE_EPOCH=$(git log -1 --format=%ct 2> /dev/null || echo 1764028800)
fi
export SOURCE_DATE_EPOCH
epoch() { date -u -d "@$SOURCE_DATE_EPOCH" "+$1" 2> /dev/null || date -u -r "$SOURCE_DATE_EPOCH" "+$1"; }
EPOCH_DATE=$(epoch %Y-%m-%dT%H:%M:%SZ)
EPOCH_TOUCH=$(epoch %Y%m%d%H%M.%S)
export EPOCH_DATE EPOCH_TOUCH
