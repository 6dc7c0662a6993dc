#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Orders placed over HTTP by so many connections, durable, beside a plain echo of the same web framework. Prints
#     http orders|echo|search|search-distinct <connections> <a second> <p50 ms> <p99 ms>
# and the same for searches among 100,000 products, by the same few words and by pages that are not asked for twice.
# usage: run.sh HEXI-BENCH FOLDER [SECONDS [CONNECTIONS]]       (needs Debian's wrk)
set -euo pipefail
bench=$1 folder=$2 seconds=${3:-5} connections=${4:-32}
here=$(cd "$(dirname "$0")" && pwd)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

# measure NAME SCRIPT COMMAND ...: starts the server, loads it once to warm up and once to measure, and stops it.
measure() {
    local name=$1 script=$2 port
    shift 2
    "$@" >"$folder/out" &
    server=$!
    for _ in $(seq 600); do
        port=$(sed -n 's/^ready //p' "$folder/out")
        [ -n "$port" ] && break
        kill -0 "$server"
        sleep 0.1
    done
    for duration in 2 "$seconds"; do
        CALLERS="$folder/callers" wrk -t2 -c"$connections" -d"${duration}s" --timeout 10s -s "$here/$script" "http://127.0.0.1:$port" >"$folder/wrk"
    done
    kill -TERM "$server" && wait "$server"
    server=
    grep -q ^measured "$folder/wrk" || { cat "$folder/wrk" >&2; return 1; }
    sed -n "s/^measured /http $name $connections /p" "$folder/wrk"
}

measure orders orders.lua "$bench" serve --directory "$folder"
measure echo orders.lua "$bench" echo
mkdir -p "$folder/catalog"
measure search search.lua "$bench" serve --catalog --traders 2 --directory "$folder/catalog"
rm -r "$folder/catalog" && mkdir "$folder/catalog"
DISTINCT=1 measure search-distinct search.lua "$bench" serve --catalog --traders 2 --directory "$folder/catalog"
