#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Every benchmark, ours and the peers', interleaved in one run; then the report. `make bench` runs it.
#
# Each line of a measurement is `<peer> <case> <in flight> <per second> [<ms> ...]`; report.py says what each means.
#   REPETITIONS=3       how often everything is measured; the report takes medians
#   SECONDS_EACH=3      how long a point runs
#   IN_FLIGHT, PG_CLIENTS, PG_BATCHES   the points (pgbench starts a process for each client)
#   BENCH_DIRECTORY     a folder on the disk to measure; a temporary folder by default
#   LINES_FILE, REPORT       where the lines and the Markdown go
#   HEXI_BENCH          a hexi-bench built elsewhere; by default it is built here
# Exit status: 0 when everything was measured (whether or not the goals were met), 1 when something could not be.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source-path=SCRIPTDIR source=postgresql/cluster.sh
. "$here/postgresql/cluster.sh"

repetitions=${REPETITIONS:-3}
seconds=${SECONDS_EACH:-3}
in_flight=${IN_FLIGHT:-1 8 32 100 1000}
pg_clients=${PG_CLIENTS:-1 8 32 100}
pg_batches=${PG_BATCHES:-32 100 1000}
lines=${LINES_FILE:-$here/.build/lines.txt}
report=${REPORT:-$here/RESULTS.md}
unmeasured=0

scratch=$(mktemp -d "--tmpdir${BENCH_DIRECTORY:+=$BENCH_DIRECTORY}" hexi-bench.XXXXXX)
scratch=$(cd "$scratch" && pwd)
trap 'postgresql_stop; rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
chmod 711 "$scratch"
mkdir -p "$(dirname "$lines")"
: >"$lines"

note() { printf '%s\n' "$*" | tee -a "$lines"; }

# attempt NAME COMMAND ...: its lines go to the screen and the file; a failure is remembered and named, and the run goes on.
attempt() {
    local out="$scratch/attempt" name=$1
    shift
    if ! "$@" >"$out"; then
        unmeasured=$((unmeasured + 1))
        note "unmeasured $name" >&2
    fi
    tee -a "$lines" <"$out"
}

# hexi CASE IN-FLIGHT [OPTION ...]: a fresh folder and a limit in time for each point.
hexi() {
    local case=$1 n=$2 folder="$scratch/hexi"
    shift 2
    rm -rf "$folder" && mkdir "$folder"
    attempt "hexi $case $n $*" timeout $((seconds * 4 + 120)) \
        "$hexi_bench" "$case" --in-flight "$n" --seconds "$seconds" --directory "$folder" "$@"
    rm -rf "$folder"
    sync -f "$scratch"
}

postgresql() { attempt "postgresql $1 $2" postgresql_measure "$1" "$2" "$seconds"; }

# The size of our journal's record decides what the raw limit writes: `hexi-journal <commands a lifecycle> <bytes a command>`.
record_bytes() { awk '$1 == "hexi-journal" { bytes = $3 } END { print bytes ? bytes : 300 }' "$lines"; }

has() { case " $1 " in *" $2 "*) true ;; *) false ;; esac; }

about() {
    note "about cores $(nproc)"
    note "about load-before $(cut -d ' ' -f 1 /proc/loadavg)"
    note "about filesystem $(stat -f -c %T "$scratch")"
    note "about postgresql $("$postgresql_bin/postgres" --version | awk '{ print $3 }')"
    note "about sqlite $(awk '$1 == "#define" && $2 == "SQLITE_VERSION" { gsub(/"/, "", $3); print $3 }' /usr/include/sqlite3.h)"
    note "about commit $(git -C "$here" describe --always --dirty 2>/dev/null || echo unknown)"
    note "about seconds-a-point $seconds"
}

build() {
    hexi_bench=${HEXI_BENCH:-}
    if [ -z "$hexi_bench" ]; then
        swift build -c release --package-path "$here" --product hexi-bench
        hexi_bench=$(swift build -c release --package-path "$here" --show-bin-path)/hexi-bench
    fi
    cc -std=c11 -O2 -Wall -Wextra -o "$scratch/limit" "$here/sqlite-limit/limit.c" -lsqlite3
}

# Peers of one number stand next to each other, because a shared machine wanders from minute to minute.
lifecycle() {
    local n
    for n in $in_flight; do
        hexi lifecycle "$n"
        if [ "$n" -gt 1 ]; then hexi lifecycle "$n" --batch; fi
        attempt "limit $n" "$scratch/limit" "$scratch" "$(record_bytes)" 1 "$n"
        if has "$pg_clients" "$n"; then postgresql transactions "$n"; fi
        case $n in
            1) postgresql procedure 1 ;;
            8)
                postgresql procedure 8
                postgresql batch 8
                ;;
            32)
                postgresql procedure 32
                hexi lifecycle 32 --bare
                hexi lifecycle 32 --hot
                hexi lifecycle 32 --batch --hot
                postgresql transactions-hot 32
                postgresql procedure-hot 32
                ;;
        esac
        if has "$pg_batches" "$n"; then postgresql batch "$n"; fi
    done
}

# The server under load, a plain echo of the same web framework, and PostgreSQL with no web in front.
serving() {
    local folder="$scratch/serving"
    mkdir "$folder"
    attempt serving "$here/http/run.sh" "$hexi_bench" "$folder" "$seconds" 32
    rm -rf "$folder"
    postgresql place 32
}

others() {
    local case
    for case in cold-start replay search merkle gates netting gridlock shapley bank settlement day-close; do hexi "$case" 1; done
    attempt validation "$here/validation/run.sh"
    examination
}

# A table of a million rows, examined whole, megabytes a second on one core; beside it polars on one core doing the same checks.
examination() {
    local table="$scratch/examination" python=${PYTHON_ENVIRONMENT:-$here/.build/python}/bin/python
    mkdir -p "$table" && "$python" "$here/validation/generate.py" "$table" 1000000
    attempt "hexi examine" "$hexi_bench" examine --directory "$table" --table "$table/orders.csv" --schema "$table/schema.json"
    POLARS_MAX_THREADS=1 attempt "polars examine" "$python" "$here/validation/peer_examine_polars.py" "$table/orders.csv"
    rm -rf "$table"
}

kind=$(stat -f -c %T "$scratch")
if [ "$kind" = tmpfs ] || [ "$kind" = ramfs ]; then
    echo "The folder is in memory ($kind), where fsync means nothing: set BENCH_DIRECTORY to a folder on a disk." >&2
    exit 1
fi
build
postgresql_start "$scratch/pg"
about
for repetition in $(seq "$repetitions"); do
    note "repetition $repetition"
    lifecycle
    serving
    others
done
note "about load-after $(cut -d ' ' -f 1 /proc/loadavg)"
python3 "$here/report.py" "$lines" >"$report"
echo "Report: $report"
if [ "$unmeasured" -gt 0 ]; then
    echo "$unmeasured measurements failed; the report names what is missing." >&2
    exit 1
fi
