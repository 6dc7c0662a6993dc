#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks with another library (PyPI cbor2) that our CBOR is CBOR and is deterministic.

usage: check-cbor.py FILE...      a file of hexadecimal lines, or one raw CBOR value
"""
import io
import sys

import cbor2


def canonical(value):
    """The library's own canonical bytes, with times as text (tag 0) or as numbers (tag 1); it sorts the maps, not we."""
    return [cbor2.dumps(value, canonical=True, datetime_as_timestamp=choice) for choice in (False, True)]


def values(path):
    data = open(path, "rb").read()
    try:
        return [bytes.fromhex(line) for line in data.decode("ascii").split()]
    except ValueError:
        return [data]


def difference(encoded):
    """What is wrong with a value, or nothing."""
    stream = io.BytesIO(encoded)
    value = cbor2.CBORDecoder(stream).decode()
    if stream.read(1):
        return "bytes follow the value"
    again = canonical(value)
    if encoded not in again:
        return f"the library writes {again[0].hex()}"
    return None


def main(paths):
    checked = failed = 0
    for path in paths:
        for number, encoded in enumerate(values(path), 1):
            checked += 1
            problem = difference(encoded)
            if problem:
                failed += 1
                print(f"{path}:{number}: {encoded.hex()[:200]}: {problem[:300]}")
    print(f"{checked} values read by cbor2, {failed} differ")
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
