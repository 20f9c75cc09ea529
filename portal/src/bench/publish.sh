#!/usr/bin/env bash
# Posts to 10,000 subscribers, seen on two nodes, and a search of 5,000 answers: bench/publish.sh JAVA [OPTION...] JAR
set -euo pipefail

readonly JAVA=$1 RUN=("${@:1:$#-1}") JAR=${*: -1}
HERE=$(dirname "$0")
WORK=$(mktemp -d)
readonly HERE WORK
app=''

cleanup() {
  [ -z "$app" ] || { kill "$app" 2>/dev/null && wait "$app" 2>/dev/null; } || true
  rm -rf "$WORK"
}
trap cleanup EXIT
trap 'exit 130' INT TERM

echo "Machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(uname -sr), Java $("$JAVA" -version 2>&1 | sed -n 's/.*"\(.*\)".*/\1/p')"
env -u TRUSTDESK_DB_URL TRUSTDESK_PORT="${TRUSTDESK_BENCH_PORT:-18084}" TRUSTDESK_HOME="$WORK/home" \
  "${RUN[@]}" -cp "$JAR" "$HERE/PublishBench.java" "$WORK" "$HERE/publish.sql" "$HERE/../test/resources/faq" \
  "${RUN[@]}" -jar "$JAR" --empty &
app=$!
wait "$app"
