#!/usr/bin/env bash
# Site pages against nginx serving the same bytes and headers, in one run, turn by turn, while a guide is published every second:
# bench/site.sh JAVA [OPTION...] -jar JAR
# Everything listens on loopback, every load is bounded in connections and seconds.
set -euo pipefail

readonly RUN=("$@") JAVA=$1
readonly PORT=${TRUSTDESK_BENCH_PORT:-18080} NGINX_PORT=${TRUSTDESK_BENCH_NGINX_PORT:-18081}
readonly ROUNDS=5 SECONDS_EACH=3 CONNECTIONS=32 VISITS=9
readonly PAGES=(/ /ko/faq/ratio /exchanges /security/migration-safety)
WORK=$(mktemp -d)
readonly WORK
# nginx drops root, and its workers must find the pages.
chmod 711 "$WORK"
app='' nginx_pid='' publisher=''

cleanup() {
  [ -z "$publisher" ] || kill "$publisher" 2>/dev/null || true
  [ -z "$nginx_pid" ] || kill "$nginx_pid" 2>/dev/null || true
  [ -z "$app" ] || { kill "$app" 2>/dev/null && wait "$app" 2>/dev/null; } || true
  rm -rf "$WORK"
}
trap cleanup EXIT

need() {
  command -v "$1" >/dev/null || { echo "bench: $1 is missing: $2" >&2; exit 1; }
}

await() {
  local deadline=$((SECONDS + 60))
  until [ "$(curl -s -o /dev/null -w '%{http_code}' "$1")" = 200 ]; do
    [ $SECONDS -lt $deadline ] || { echo "bench: $1 did not answer in 60 s" >&2; exit 1; }
    sleep 0.05
  done
}

start_app() {
  TRUSTDESK_PORT=$PORT TRUSTDESK_HOME=$WORK/home "${RUN[@]}" --empty >"$WORK/app.log" 2>&1 &
  app=$!
}

stop_app() {
  kill "$app" && { wait "$app" || true; }
  app=''
}

# The headers that nginx does not write by itself, as its configuration.
headers() {
  curl -sI -H 'Accept-Encoding: gzip' "http://127.0.0.1:$PORT/" | tr -d '\r' |
    sed -E '/^(HTTP|Content-Type|Content-Length|Content-Encoding|ETag|Date)/d; s/^([^:]+): (.*)$/    add_header \1 "\2";/'
}

# nginx serves the very bytes that the application sends, compressed and not.
start_nginx() {
  local page name
  mkdir -p "$WORK/www"
  for page in "${PAGES[@]}"; do
    name=$WORK/www${page%/}/index.html
    mkdir -p "$(dirname "$name")"
    curl -s "http://127.0.0.1:$PORT$page" >"$name"
    curl -s -H 'Accept-Encoding: gzip' "http://127.0.0.1:$PORT$page" >"$name.gz"
  done
  cat >"$WORK/nginx.conf" <<CONF
worker_processes auto;
pid $WORK/nginx.pid;
error_log $WORK/nginx.log;
events { worker_connections 1024; }
http {
  access_log off;
  types { }
  default_type 'text/html;charset=utf-8';
  open_file_cache max=1000;
  keepalive_requests 1000000;
  gzip_static on;
  server {
    listen 127.0.0.1:$NGINX_PORT;
    root $WORK/www;
$(headers)
    location / { try_files \$uri/index.html =404; }
  }
}
CONF
  nginx -c "$WORK/nginx.conf" -g 'daemon off;' 2>/dev/null &
  nginx_pid=$!
  await "http://127.0.0.1:$NGINX_PORT/"
}

# It ends when nobody holds the other end of the pipe any more.
start_publishing() {
  mkfifo "$WORK/until"
  "$JAVA" -XX:TieredStopAtLevel=1 -cp "$(dirname "${RUN[-1]}")/lib/*" "$(dirname "$0")/Publishing.java" \
    "$WORK/home" "http://127.0.0.1:$PORT" <"$WORK/until" >"$WORK/published" &
  publisher=$!
  exec 3>"$WORK/until"
}

stop_publishing() {
  exec 3>&-
  wait "$publisher"
  publisher=''
  cat "$WORK/published"
}

# Requests per second and the 99th percentile in milliseconds.
load() {
  wrk -t2 -c$CONNECTIONS -d${SECONDS_EACH}s --latency -H 'Accept-Encoding: gzip' "$1" | awk '
    /99%/ { v = $2; if (v ~ /us$/) v = v / 1000; else if (v ~ /ms$/) v += 0; else v = v * 1000; p99 = v }
    /Requests\/sec/ { rps = $2 }
    /Non-2xx/ { bad = $NF }
    END { printf "%.0f %.2f %d\n", rps, p99, bad }'
}

median() {
  sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}

# Median of the first contentful paint in a browser that was never here before.
first_paint() {
  if [ -z "${TRUSTDESK_CHROMIUM:-}" ]; then
    echo -
  else
    "$JAVA" "$(dirname "$0")/FirstPaint.java" "$TRUSTDESK_CHROMIUM" "http://127.0.0.1:$PORT$1" $VISITS "$WORK/chromium$RANDOM"
  fi
}

measure_pages() {
  local page round wire
  printf '%-30s %9s %11s %11s %7s %9s %9s\n' page 'wire, B' 'site, req/s' 'nginx' ratio 'p99, ms' 'paint, ms'
  for page in "${PAGES[@]}"; do
    : >"$WORK/site" && : >"$WORK/nginx" && : >"$WORK/ratio" && : >"$WORK/p99"
    for round in $(seq $((ROUNDS + 1))); do
      read -r site p99 _ < <(load "http://127.0.0.1:$PORT$page")
      read -r nginx _ _ < <(load "http://127.0.0.1:$NGINX_PORT$page")
      [ "$round" = 1 ] && continue # warm-up
      echo "$site" >>"$WORK/site"
      echo "$nginx" >>"$WORK/nginx"
      echo "$p99" >>"$WORK/p99"
      awk "BEGIN { printf \"%.3f\n\", $site / $nginx }" >>"$WORK/ratio"
    done
    wire=$(curl -s -H 'Accept-Encoding: gzip' -o /dev/null -w '%{size_download}' "http://127.0.0.1:$PORT$page")
    printf '%-30s %9d %11d %11d %7s %9s %9s\n' "$page" "$wire" "$(median <"$WORK/site")" "$(median <"$WORK/nginx")" \
      "$(median <"$WORK/ratio")" "$(median <"$WORK/p99")" "$(first_paint "$page")"
  done
}

main() {
  need nginx 'Debian: apt-get install nginx-light'
  need wrk 'Debian: apt-get install wrk'
  need curl 'Debian: apt-get install curl'
  start_app
  await "http://127.0.0.1:$PORT/"
  stop_app

  # The database is there now: this is the warm start.
  local began ready
  began=$(date +%s%N)
  start_app
  await "http://127.0.0.1:$PORT/actuator/health/readiness"
  ready=$(date +%s%N)

  echo "Machine: $(nproc) cores, $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo), $(uname -sr), nginx $(nginx -v 2>&1 | sed 's/.*\///'), Java $("$JAVA" -version 2>&1 | sed -n 's/.*"\(.*\)".*/\1/p')"
  echo "Load: wrk, 2 threads, $CONNECTIONS connections, $ROUNDS rounds of $SECONDS_EACH s each after a warm-up, site and nginx in turn, medians"
  echo "Ready to serve after start, warm database: $(((ready - began) / 1000000)) ms"
  start_nginx
  start_publishing
  measure_pages
  stop_publishing
  local css
  css=$(curl -s "http://127.0.0.1:$PORT/" | grep -o '/assets/[a-z]*\.css?v=[^"]*' | sort -u |
    while read -r asset; do curl -s -H 'Accept-Encoding: gzip' -o /dev/null -w '%{size_download}\n' "http://127.0.0.1:$PORT$asset"; done |
    awk '{ sum += $1 } END { print sum + 0 }')
  echo "Stylesheets on the wire, once per visit: $css B"
  echo "Cookies set by the pages: $(for page in "${PAGES[@]}"; do curl -sI "http://127.0.0.1:$PORT$page"; done | grep -ci '^set-cookie' || true)"
}

main
