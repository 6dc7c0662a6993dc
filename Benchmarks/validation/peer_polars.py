# SPDX-License-Identifier: Apache-2.0
"""peer_polars.py TABLE: the checks of generate.FIELDS as polars expressions; exits with 0 when all hold."""
import sys

import polars as pl

text = pl.String
table = pl.read_csv(
    sys.argv[1],
    schema={
        "order_id": text, "spot_id": text, "visit_date": text, "paid_at": text, "visitors": pl.Int64,
        "occupancy": pl.Float64, "revenue": pl.Float64, "channel": text, "age_band": text, "city": text,
        "temperature": pl.Float64, "note": text,
    },
)
c = pl.col
day = c("visit_date").str.to_date("%Y-%m-%d", strict=False)
checks = table.lazy().select(
    (c("order_id").is_not_null() & c("order_id").str.contains(r"^GS-62\d{4}-[0-9A-F]{10}$")).all().alias("order_id"),
    (c("order_id").n_unique() == pl.len()).alias("unique"),
    (c("spot_id").is_not_null() & c("spot_id").str.contains(r"^CT-62\d{4}-\d{4}$")).all().alias("spot_id"),
    (day.is_not_null() & day.is_between(pl.date(2015, 1, 1), pl.date(2030, 12, 31))).all().alias("visit_date"),
    c("paid_at").str.to_datetime("%Y-%m-%dT%H:%M:%SZ", strict=False).is_not_null().all().alias("paid_at"),
    (c("visitors").is_not_null() & c("visitors").is_between(0, 100_000)).all().alias("visitors"),
    c("occupancy").is_between(0, 1.5).all().alias("occupancy"),
    (c("revenue").is_not_null() & (c("revenue") >= 0)).all().alias("revenue"),
    c("channel").is_in(["window", "app", "agency", "group", "partner"]).all().alias("channel"),
    c("age_band").is_in(["0-13", "14-17", "18-35", "36-59", "60+"]).all().alias("age_band"),
    c("city").str.contains(r"^\d{6}$").all().alias("city"),
    c("temperature").is_between(-60, 60).all().alias("temperature"),
    (c("note").fill_null("").str.len_chars() <= 60).all().alias("note"),
).collect()
sys.exit(0 if all(checks.row(0)) else 1)
