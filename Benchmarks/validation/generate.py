#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a table of mixed types and its schema: generate.py FOLDER [ROWS]. The same arguments give the same bytes."""
import json
import random
import sys
from datetime import date, datetime, timedelta

FIELDS = [
    {"name": "order_id", "type": "string", "constraints": {"required": True, "unique": True, "pattern": "^GS-62\\d{4}-[0-9A-F]{10}$"}},
    {"name": "spot_id", "type": "string", "constraints": {"required": True, "pattern": "^CT-62\\d{4}-\\d{4}$"}},
    {"name": "visit_date", "type": "date", "constraints": {"required": True, "minimum": "2015-01-01", "maximum": "2030-12-31"}},
    {"name": "paid_at", "type": "datetime", "constraints": {"required": True}},
    {"name": "visitors", "type": "integer", "constraints": {"required": True, "minimum": 0, "maximum": 100000}},
    {"name": "occupancy", "type": "number", "constraints": {"minimum": 0, "maximum": 1.5}},
    {"name": "revenue", "type": "number", "constraints": {"required": True, "minimum": 0}},
    {"name": "channel", "type": "string", "constraints": {"enum": ["window", "app", "agency", "group", "partner"]}},
    {"name": "age_band", "type": "string", "constraints": {"enum": ["0-13", "14-17", "18-35", "36-59", "60+"]}},
    {"name": "city", "type": "string", "constraints": {"pattern": "^\\d{6}$"}},
    {"name": "temperature", "type": "number", "constraints": {"minimum": -60, "maximum": 60}},
    {"name": "note", "type": "string", "constraints": {"maxLength": 60}},
]


def write(folder, rows=200_000):
    random.seed(620000)
    with open(f"{folder}/schema.json", "w") as file:
        json.dump({"fields": FIELDS}, file)
    start_day, start_time = date(2016, 1, 1), datetime(2016, 1, 1)
    with open(f"{folder}/orders.csv", "w", newline="") as file:
        file.write(",".join(field["name"] for field in FIELDS) + "\n")
        for row in range(rows):
            cells = [
                f"GS-62{random.randrange(10000):04d}-{row * 2654435761 % 16**10:010X}",
                f"CT-62{random.randrange(10000):04d}-{random.randrange(10000):04d}",
                str(start_day + timedelta(days=random.randrange(5000))),
                (start_time + timedelta(seconds=random.randrange(400_000_000))).strftime("%Y-%m-%dT%H:%M:%SZ"),
                str(random.randrange(100_000)),
                f"{random.random() * 1.5:.4f}",
                f"{random.random() * 1e6:.2f}",
                random.choice(["window", "app", "agency", "group", "partner"]),
                random.choice(["0-13", "14-17", "18-35", "36-59", "60+"]),
                str(random.randrange(110000, 660000)),
                f"{random.random() * 70 - 30:.1f}",
                random.choice(["", "ok", "late, refunded", "paid in parts by the group leader"]),
            ]
            cells = [f'"{cell}"' if "," in cell else cell for cell in cells]
            file.write(",".join(cells) + "\n")


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 200_000)
