#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Validates one table with hexi, Frictionless and polars, each in its own process, and prints the ratios.

    compare.py [--lines] PATH_TO_HEXI [ROWS]

With `--lines` it prints rows a second as ../report.py reads them.
Needs `pip install "frictionless==5.*" polars`. Polars has no schemas: peer_polars.py says the same checks as expressions.
Each program runs once to warm up and three times for the record (Frictionless once); the median counts.
"""
import os
import statistics
import sys
import tempfile
import time

import generate

HERE = os.path.dirname(os.path.abspath(__file__))


def measure(command, times):
    """Runs a command; gives the medians of wall time and processor time, and the largest memory in MiB."""
    walls, cpus, peak = [], [], 0
    for _ in range(times):
        start = time.perf_counter()
        child = os.fork()
        if child == 0:
            nothing = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nothing, 1)
            os.execvp(command[0], command)
        _, status, usage = os.wait4(child, 0)
        walls.append(time.perf_counter() - start)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f"{command[0]} did not call the table valid: {' '.join(command)}")
        cpus.append(usage.ru_utime + usage.ru_stime)
        peak = max(peak, usage.ru_maxrss / 1024)
    return statistics.median(walls), statistics.median(cpus), peak


def main():
    arguments = [argument for argument in sys.argv[1:] if argument != "--lines"]
    as_lines = len(arguments) < len(sys.argv) - 1
    hexi = os.path.abspath(arguments[0])
    rows = int(arguments[1]) if len(arguments) > 1 else 200_000
    with tempfile.TemporaryDirectory() as folder:
        generate.write(folder, rows)
        table, schema = f"{folder}/orders.csv", f"{folder}/schema.json"
        size = os.path.getsize(table) / 1e6
        peers = {
            "hexi": ([hexi, "table", "validate", table, "--schema", schema, "--json"], 3),
            "polars": ([sys.executable, f"{HERE}/peer_polars.py", table], 3),
            "frictionless": ([sys.executable, f"{HERE}/peer_frictionless.py", table, schema], 1),
        }
        results = {}
        for name, (command, times) in peers.items():
            if times > 1:
                measure(command, 1)
            results[name] = measure(command, times)
    if as_lines:
        for name, (wall, _, _) in results.items():
            print(f"{name} validate {rows} {rows / wall:.0f}")
    else:
        show(results, rows, size)


def show(results, rows, size):
    """A table for people."""
    print(f"{rows} rows x 12, {size:.1f} MB")
    print(f"{'':14}{'wall s':>9}{'cpu s':>9}{'MB/s':>9}{'RSS MiB':>9}")
    for name, (wall, cpu, peak) in results.items():
        print(f"{name:14}{wall:9.3f}{cpu:9.3f}{size / wall:9.0f}{peak:9.1f}")
    for name in ("frictionless", "polars"):
        wall, cpu = (results[name][i] / results["hexi"][i] for i in (0, 1))
        print(f"hexi is {wall:.1f} x as fast as {name} by the clock, {cpu:.1f} x by processor time")


if __name__ == "__main__":
    main()
