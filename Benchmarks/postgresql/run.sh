#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# The order lifecycle on PostgreSQL alone: every variant at every number of clients, each line as
#     postgresql <variant> <clients> <lifecycles per second> <average ms> <p50 ms> <p99 ms>
# where a lifecycle is three durable transactions: place and hold; deliver; accept, release and settle.
# Seconds a point: the first argument, 5 by default. PG_CLIENTS and PG_BATCHES choose the points.
set -euo pipefail

# shellcheck source-path=SCRIPTDIR source=cluster.sh
. "$(dirname "$0")/cluster.sh"

seconds=${1:-5}
scratch=$(mktemp -d)
trap 'postgresql_stop; rm -rf "$scratch"' EXIT
trap 'exit 130' INT TERM
chmod 711 "$scratch"
postgresql_start "$scratch/pg"

for variant in transactions transactions-hot procedure procedure-hot; do
    for clients in ${PG_CLIENTS:-1 8 32 100}; do
        postgresql_measure "$variant" "$clients" "$seconds"
    done
done
for size in ${PG_BATCHES:-8 32 100 1000}; do
    postgresql_measure batch "$size" "$seconds"
done
