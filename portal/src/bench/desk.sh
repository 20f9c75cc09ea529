#!/usr/bin/env bash
# The desk, filled with 200,000 tickets and then with 1,000,000: bench/desk.sh TICKETS JAVA [OPTION...] -cp JAR
# TICKETS is how many there are at first; later there are five times as many.
set -euo pipefail

readonly TICKETS=$1 JAVA=$2 RUN=("${@:2}")
readonly CHROMIUM=${TRUSTDESK_CHROMIUM:?bench: there is no Chromium, which the ticket page and the queue are opened in}
HERE=$(dirname "$0")
WORK=$(mktemp -d)
readonly HERE WORK
app=''

# The JVM starts Chromium and ends it; a JVM that was killed does not. Chromium then still stands where its parent named it.
end_chromium() {
  local pid=''
  [ ! -f "$WORK/chromium.pid" ] || pid=$(<"$WORK/chromium.pid")
  if [ -n "$pid" ] && tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null | grep -qF -- "--user-data-dir=$WORK/"; then
    kill "$pid" 2>/dev/null || true
    for _ in {1..50}; do
      kill -0 "$pid" 2>/dev/null || return 0
      sleep 0.1
    done
    kill -KILL "$pid" 2>/dev/null || true
  fi
}

cleanup() {
  [ -z "$app" ] || { kill "$app" 2>/dev/null && wait "$app" 2>/dev/null; } || true
  end_chromium
  rm -rf "$WORK"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

echo "Machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(uname -sr), Java $("$JAVA" -version 2>&1 | sed -n 's/.*"\(.*\)".*/\1/p')"
# Behind a proxy that is trusted, as in production: the form's posts come from many networks, and its limits stay as they are.
env -u TRUSTDESK_DB_URL TRUSTDESK_PORT="${TRUSTDESK_BENCH_PORT:-18082}" TRUSTDESK_HOME="$WORK/home" SERVER_FORWARD_HEADERS_STRATEGY=native \
  "${RUN[@]}" "$HERE/DeskBench.java" "$TICKETS" "$WORK" "$CHROMIUM" "$HERE/tickets.sql" &
app=$!
wait "$app"
