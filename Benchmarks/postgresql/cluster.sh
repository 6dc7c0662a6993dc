# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# A scratch PostgreSQL cluster and one measurement on it. Sourced by ./run.sh and by ../run.sh; it runs nothing by itself.

postgresql_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
postgresql_preloaded=20000

postgresql_find() {
    postgresql_bin=${PG_BIN:-/usr/lib/postgresql/15/bin}
    if [ ! -x "$postgresql_bin/initdb" ] && command -v pg_config >/dev/null; then
        postgresql_bin=$(pg_config --bindir)
    fi
    local tool
    for tool in initdb pg_ctl psql pgbench; do
        if [ ! -x "$postgresql_bin/$tool" ]; then
            echo "PostgreSQL's $tool is missing: 'apt-get install postgresql-15', or set PG_BIN to the folder that has it." >&2
            return 1
        fi
    done
}

# The server refuses to run as root: then it runs as the user the Debian package made.
postgresql_as_owner() {
    if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

# postgresql_start FOLDER: makes FOLDER, starts a server on a socket inside it, loads schema and procedures.
postgresql_start() {
    postgresql_find || return 1
    postgresql_home=$1
    if [ "${#postgresql_home}" -gt 90 ]; then
        echo "The folder's name is too long for a socket ($postgresql_home): set TMPDIR to a shorter one." >&2
        return 1
    fi
    mkdir -p "$postgresql_home" && chmod 700 "$postgresql_home"
    if [ "$(id -u)" = 0 ]; then chown postgres "$postgresql_home"; fi
    if ! postgresql_as_owner "$postgresql_bin/initdb" -D "$postgresql_home/data" -U postgres --auth=trust --encoding=UTF8 \
        --locale=C >"$postgresql_home.initdb" 2>&1; then
        echo "initdb failed (can the user postgres enter $postgresql_home?):" >&2
        cat "$postgresql_home.initdb" >&2
        return 1
    fi
    # Durable, and otherwise as generous as a shared machine allows: no checkpoint falls into a short run.
    postgresql_as_owner tee -a "$postgresql_home/data/postgresql.conf" >/dev/null <<-CONF
		listen_addresses = ''
		unix_socket_directories = '$postgresql_home'
		fsync = on
		synchronous_commit = on
		full_page_writes = on
		wal_sync_method = fdatasync
		shared_buffers = ${PG_SHARED_BUFFERS:-512MB}
		max_wal_size = 4GB
		checkpoint_timeout = 15min
		wal_buffers = 16MB
		max_connections = 1050
		jit = off
	CONF
    if ! postgresql_as_owner "$postgresql_bin/pg_ctl" -D "$postgresql_home/data" -l "$postgresql_home/log" \
        -w -t 60 start >/dev/null; then
        echo "The server did not start; its log says:" >&2
        cat "$postgresql_home/log" >&2
        return 1
    fi
    postgresql_query -v statement_index="${PG_STATEMENT_INDEX:-1}" \
        -f "$postgresql_folder/schema.sql" -f "$postgresql_folder/procedures.sql" >/dev/null
}

postgresql_query() {
    "$postgresql_bin/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h "$postgresql_home" -U postgres -d postgres "$@"
}

postgresql_stop() {
    if [ -n "${postgresql_home:-}" ] && [ -f "$postgresql_home/data/postmaster.pid" ]; then
        postgresql_as_owner "$postgresql_bin/pg_ctl" -D "$postgresql_home/data" -m immediate -w -t 30 stop >/dev/null 2>&1 ||
            echo "The scratch server in $postgresql_home did not stop; stop it by hand." >&2
    fi
}

# postgresql_measure VARIANT N SECONDS: prints `postgresql VARIANT N lifecycles/s avg-ms p50-ms p99-ms` for a whole lifecycle.
# N is the clients; for `batch` the orders in one call (one client).
postgresql_measure() {
    local variant=$1 in_flight=$2 seconds=$3
    local script accounts=256 clients=$in_flight size=1 work="$postgresql_home.work"
    case $variant in
        transactions) script=order ;;
        transactions-hot) script=order accounts=1 ;;
        procedure) script=procedure ;;
        procedure-hot) script=procedure accounts=1 ;;
        batch) script=batch clients=1 size=$in_flight ;;
        place) script=place ;;
        *)
            echo "No such variant: $variant (transactions, procedure, each also -hot; batch; place)." >&2
            return 2
            ;;
    esac
    rm -rf "$work" && mkdir -p "$work"
    postgresql_query -c 'CALL reset()' -c 'VACUUM ANALYZE' -c CHECKPOINT || return 1
    # pgbench needs a file descriptor for each client.
    ulimit -n "$(ulimit -H -n)" || true
    if ! timeout $((seconds + 60)) "$postgresql_bin/pgbench" -n -h "$postgresql_home" -U postgres -M prepared -T "$seconds" \
        -c "$clients" -j "$((clients < 2 ? 1 : 2))" -D accounts="$accounts" -D size="$size" \
        -f "$postgresql_folder/$script.pgbench" -l --log-prefix="$work/log" postgres >"$work/out" 2>&1; then
        echo "pgbench failed for $variant at $in_flight:" >&2
        tail -n 20 "$work/out" >&2
        return 1
    fi
    postgresql_verify "$variant" "$in_flight" "$size" "$work" || return 1
    cat "$work"/log.* | awk '{ print $3 }' | sort -n | awk -v variant="$variant" -v n="$in_flight" -v size="$size" '
        FILENAME != "-" && /^tps = /             { rate = $3 }
        FILENAME != "-" && /^latency average = / { average = $4 }
        FILENAME == "-"                          { latency[++count] = $1 }
        END {
            printf "postgresql %s %d %.1f %.3f %.3f %.3f\n", variant, n, rate * size, average,
                latency[int((count + 1) / 2)] / 1000, latency[int((count * 99 + 99) / 100)] / 1000
        }' "$work/out" -
    rm -rf "$work"
}

# The books must balance, and the orders in them must be the ones pgbench counted.
postgresql_verify() {
    local variant=$1 in_flight=$2 size=$3 work=$4 found counted
    local rules=verify state=settled
    if [ "$variant" = place ]; then rules=verify-place state=placed; fi
    found=$(postgresql_query -f "$postgresql_folder/$rules.sql") || return 1
    counted=$(awk '/^number of transactions actually processed:/ { print $6 }' "$work/out")
    if [ "$found" != "$state $((postgresql_preloaded + counted * size))" ]; then
        echo "The books are wrong after $variant at $in_flight (pgbench counted $counted runs of $size): $found" >&2
        return 1
    fi
}
