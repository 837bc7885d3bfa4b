# shellcheck shell=bash
# To be read by other scripts with ".": sets JAVA_HOME to a JDK 25, or ends with one sentence.
is_25() {
    [ -x "$1/bin/javac" ] || return 1
    # no pipe: a reader that stops early would fail the whole line under pipefail
    case "$("$1/bin/java" -version 2>&1)" in *'version "25'*) return 0 ;; *) return 1 ;; esac
}
if ! is_25 "${JAVA_HOME:-/none}"; then
    unset JAVA_HOME
    for candidate in /usr/lib/jvm/*25* /usr/java/*25* /opt/*jdk*25* /Library/Java/JavaVirtualMachines/*25*/Contents/Home; do
        if is_25 "$candidate"; then JAVA_HOME=$candidate; break; fi
    done
fi
if [ -z "${JAVA_HOME:-}" ]; then
    echo "No JDK 25 found: install one, or set JAVA_HOME to it." >&2
    exit 1
fi
export JAVA_HOME
