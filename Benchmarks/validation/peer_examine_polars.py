# SPDX-License-Identifier: Apache-2.0
"""peer_examine_polars.py TABLE: validation, profile, personal information and k-anonymity of generate.FIELDS' table in polars.

Prints megabytes a second and the most memory the process had. POLARS_MAX_THREADS=1 keeps it to one core.
"""
import os
import resource
import runpy
import sys
import time

import polars as pl

start = time.perf_counter()
sys.argv = [sys.argv[0], sys.argv[1]]
try:
    space = runpy.run_path(os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer_polars.py"))
except SystemExit as end:
    if end.code != 0:
        raise
    space = None
table = pl.read_csv(sys.argv[1], infer_schema=False)
profile = table.lazy().select(
    [pl.all().null_count().name.suffix("_missing"), pl.all().approx_n_unique().name.suffix("_distinct"),
     pl.all().min().name.suffix("_least"), pl.all().max().name.suffix("_most")]).collect()
patterns = {
    "phone": r"^1[3-9]\d{9}$", "resident": r"^\d{17}[\dX]$", "uscc": r"^[0-9A-HJ-NPQRTUWXY]{18}$", "card": r"^\d{16,19}$",
    "email": r"^[\w.+-]+@[\w-]+\.[\w.]+$", "plate": r"^[\u4e00-\u9fff][A-Z][A-Z0-9]{5,6}$"}
found = table.lazy().select(
    [pl.col(column).str.contains(pattern).sum().alias(f"{column}_{name}")
     for column in table.columns for name, pattern in patterns.items()]).collect()
k = table.group_by(["visit_date", "age_band", "city"]).len()["len"].min()
elapsed = time.perf_counter() - start
print(f"polars examine 1 {os.path.getsize(sys.argv[1]) / 1e6 / elapsed:.1f}")
print(f"# k = {k}, {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MiB at most")
