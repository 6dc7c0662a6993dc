#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Reads the lines of ./run.sh and writes the report in Markdown: medians, ratios, and each goal met or not.

    python3 report.py LINES > RESULTS.md

A line of a measurement is `<peer> <case> <in flight> <per second> [<ms> ...]`:

    hexi <case> <in flight> <per second> <p50 ms> <p99 ms>          ms of one command, or of what the case counts
    postgresql <variant> <clients> <lifecycles/s> <avg> <p50> <p99> ms of one lifecycle (of one batch for `batch`)
    limit <rows|blob|file> <group> <records/s> <p50 ms> <p99 ms>    ms of one commit
    <any peer> <case> <n> <per second> [<p50 ms> <p99 ms>]          such as `frictionless validate 1 31000`

Other lines: `repetition <n>` opens a repetition, `about <what> <value>` describes the machine, `hexi-journal <commands> <bytes>`
says how many commands a lifecycle takes and how many bytes of journal a command, `unmeasured <command>` names a failure.
"""
import math
import sys
from statistics import median


class Lines:
    """What the file says: for every (peer, case, n) the values of each repetition."""

    def __init__(self, source):
        self.points, self.about, self.unmeasured, self.commands, self.record_bytes = {}, {}, [], None, None
        repetition = 1
        for number, line in enumerate(source, 1):
            words = line.split()
            if not words or words[0].startswith("#"):
                continue
            try:
                if words[0] == "repetition":
                    repetition = int(words[1])
                elif words[0] == "about":
                    self.about[words[1]] = " ".join(words[2:])
                elif words[0] == "unmeasured":
                    self.unmeasured.append(" ".join(words[1:]))
                elif words[0] == "hexi-journal":
                    self.commands, self.record_bytes = float(words[1]), float(words[2])
                else:
                    self.add(words, repetition)
            except (ValueError, IndexError) as problem:
                raise SystemExit(f"line {number} is not a line of a benchmark ({problem}): {line.strip()}") from problem

    def add(self, words, repetition):
        peer, case, n, *values = words
        values = [float(v) for v in values]
        if not values or values[0] <= 0 or not all(math.isfinite(v) for v in values):
            raise ValueError("a rate above zero is needed")
        repetitions = self.points.setdefault((peer, case, int(n)), {})
        if repetition in repetitions:
            raise ValueError(f"measured twice in repetition {repetition}")
        repetitions[repetition] = values

    def rates(self, point):
        return {repetition: values[0] for repetition, values in self.points.get(point, {}).items()}

    def halfway(self, point):
        return [values[1] for values in self.points.get(point, {}).values()]

    def tails(self, point):
        return [values[2] for values in self.points.get(point, {}).values()]

    def evenness(self, point):
        return [values[1] / values[2] for values in self.points.get(point, {}).values()]


def ratios(lines, ours, theirs, factor=1.0):
    """Ours over theirs, repetition by repetition: neighbours in time share the machine's mood."""
    a, b = lines.rates(ours), lines.rates(theirs)
    return [factor * a[r] / b[r] for r in sorted(a) if r in b]


def goals(lines):
    """Each goal: what is compared, the least ratio wanted, and the ratios measured."""
    commands = lines.commands

    def best_procedure():
        kinds = [("postgresql", "procedure", 8), ("postgresql", "batch", 8)]
        return max(kinds, key=lambda kind: median(lines.rates(kind).values() or [0]))

    def hexi(n, case="lifecycle"):
        return ("hexi", case, n)

    best = best_procedure()
    for how, suffix in [("a caller each", ""), ("submitted together", "-batch")]:
        yield (f"lifecycles, 32 in flight, {how} ÷ PostgreSQL, hand-written transactions, 32 clients", 15,
               ratios(lines, hexi(32, "lifecycle" + suffix), ("postgresql", "transactions", 32)))
        yield (f"the same, {how}, every trade on one escrow and one fee account", 60,
               ratios(lines, hexi(32, f"lifecycle{suffix}-hot"), ("postgresql", "transactions-hot", 32)))
        yield (f"lifecycles, 8 in flight, {how} ÷ PostgreSQL's best stored procedure at 8 (`{best[1]}`)", 3,
               ratios(lines, hexi(8, "lifecycle" + suffix), best))
        for n, least in [(32, 0.85), (100, 0.85), (1000, 0.7)]:
            measured = ratios(lines, hexi(n, "lifecycle" + suffix), ("limit", "rows", n), commands) if commands else []
            yield (f"commands, {n} in flight, {how} ÷ raw SQLite's rows a second, {n} rows a commit", least, measured)
    yield ("lifecycles with read models and evidence ÷ without, 32 in flight", 0.9, ratios(lines, hexi(32), hexi(32, "lifecycle-bare")))
    yield ("p50 ÷ p99 of a command, 32 in flight", 1 / 3, lines.evenness(hexi(32)))
    orders = ("http", "orders", 32)
    yield ("orders placed over HTTP, 32 connections ÷ a plain echo", 0.7, ratios(lines, orders, ("http", "echo", 32)))
    yield ("the same ÷ PostgreSQL placing the order with no HTTP", 4, ratios(lines, orders, ("postgresql", "place", 32)))
    yield ("10 ms ÷ p99 of an order over HTTP, 32 connections", 1, [10 / tail for tail in lines.tails(orders)])
    for case, what in (("search", "as people ask, words again and again"), ("search-distinct", "no page twice")):
        yield (f"catalog searches a second over HTTP, 32 connections, 100,000 products, {what}", 2_000,
               list(lines.rates(("http", case, 32)).values()))
    yield ("examination of a million rows on one core, megabytes a second", 100, list(lines.rates(hexi(1, "examine")).values()))
    yield ("the same ÷ polars on one core", 1, ratios(lines, hexi(1, "examine"), ("polars", "examine", 1)))
    yield ("256 MiB ÷ the most memory it took", 1, [256 / most for most in lines.rates(hexi(1, "examine-mebibytes")).values()])
    yield ("orders a second under the rules of four sectors", 50_000, list(lines.rates(hexi(1, "gates")).values()))
    records = max((n for _, case, n in lines.points if case == "cold-start"), default=0)
    for what, case, n, most in [("netting a million obligations", "netting", 1_000_000, 50),
                                ("gridlock resolution of a million payments", "gridlock", 1_000_000, 200),
                                ("exact Shapley values of 12 parties", "shapley", 12, 50),
                                ("settlement of 100,000 contracts, durable", "settlement", 100_000, 2_000),
                                ("closing the day of 100,000 contracts", "day-close", 100_000, 1_000),
                                ("closing the day of 1,000,000 postings", "day-close-postings", 1_000_000, 1_000),
                                ("cold start of a million records", "cold-start", records, 5_000)]:
        yield f"{most} ms ÷ {what}", 1, [most / ms for ms in lines.halfway(hexi(n, case))]
    for message in ["pain001", "camt053"]:
        yield (f"bank export, {message}, entries a second", 200_000, list(lines.rates(hexi(200_000, f"bank-{message}")).values()))
    for peer, least in [("frictionless", 60), ("polars", 1.5)]:
        rows = max((n for _, case, n in lines.points if case == "validate"), default=0)
        yield (f"table validation, rows a second ÷ {peer}", least, ratios(lines, hexi(rows, "validate"), (peer, "validate", rows)))


def number(value):
    """Three figures are all a shared machine deserves."""
    if value >= 100:
        digits = max(0, int(math.log10(value)) - 2)
        return f"{int(round(value, -digits)):,}"
    return f"{value:.3g}"


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "|".join("---" if column == 0 else "---:" for column in range(len(head))) + "|"
    for row in rows:
        yield "| " + " | ".join(row) + " |"
    yield ""


def goal_rows(lines):
    for what, least, measured in goals(lines):
        if not measured:
            yield what, f"≥ {least:g}", "not measured", "–", "**not measured**"
            continue
        middle = median(measured)
        met = "met" if middle >= least else "**not met**"
        yield what, f"≥ {least:g}", f"{middle:.2f}", f"{min(measured):.2f} … {max(measured):.2f}", met


def point_rows(lines, wanted):
    for (peer, case, n), repetitions in sorted(lines.points.items()):
        if not wanted(peer, case):
            continue
        rates = [values[0] for values in repetitions.values()]
        tails = [median(column) for column in zip(*(values[1:] for values in repetitions.values()))][-2:]
        times = [f"{ms:.3g}" for ms in tails] if len(tails) == 2 else ["–", "–"]
        yield (f"{peer} `{case}`", str(n), number(median(rates)), f"{number(min(rates))} … {number(max(rates))}", *times)


def report(lines):
    yield "# Benchmark results"
    yield ""
    yield "Written by `make bench`; do not edit. Ours and the peers ran interleaved in one run; numbers are medians of the"
    yield "repetitions, ratios are taken within a repetition and then the median. Everything is durable before it is answered:"
    yield "SQLite in WAL mode with `synchronous = FULL`, PostgreSQL with `fsync` and `synchronous_commit` on, over a Unix socket."
    yield ""
    facts = ", ".join(f"{what.replace('-', ' ')} {value}" for what, value in lines.about.items())
    if facts:
        yield f"Machine: {facts}."
        yield ""
    if lines.commands:
        size = f"{lines.record_bytes:g} bytes of journal each"
        yield f"A lifecycle is {lines.commands:g} of our commands, {size}, and 3 transactions of"
        yield "PostgreSQL's. The limit below wrote records of that size."
        yield ""
    yield "## Goals"
    yield ""
    yield from table(("what", "goal", "ratio", "range", ""), goal_rows(lines))

    def lifecycle(peer, case):
        return peer == "postgresql" or case.startswith("lifecycle")

    head = ("", "in flight", "a second", "range", "p50 ms", "p99 ms")
    yield "## The order lifecycle, lifecycles a second"
    yield ""
    yield "Milliseconds are of one command for us and of a whole lifecycle (three transactions) for PostgreSQL; `batch` is one"
    yield "client sending so many orders in one call, timed as a whole. `-hot`: one escrow and one fee account for all."
    yield ""
    yield from table(head, point_rows(lines, lifecycle))
    yield "## The limit of this disk and SQLite, records a second"
    yield ""
    yield "`rows`: a row for every record; `blob`: a row for every commit; `file`: no database, append and `fdatasync`."
    yield ""
    yield from table(("", "records a commit", *head[2:]), point_rows(lines, lambda peer, case: peer == "limit"))
    rest = list(point_rows(lines, lambda peer, case: peer != "limit" and not lifecycle(peer, case)))
    if rest:
        yield "## Everything else"
        yield ""
        yield from table(("", "n", *head[2:]), rest)
    if lines.unmeasured:
        yield "## Not measured"
        yield ""
        yield from (f"- `{what}` failed" for what in lines.unmeasured)
        yield ""


def main(arguments):
    if len(arguments) != 1:
        raise SystemExit("usage: report.py LINES > RESULTS.md")
    with open(arguments[0], encoding="utf-8") as source:
        lines = Lines(source)
    if not lines.points:
        raise SystemExit(f"{arguments[0]}: no measurement in it; run ./run.sh first.")
    print("\n".join(report(lines)).rstrip())


if __name__ == "__main__":
    main(sys.argv[1:])
