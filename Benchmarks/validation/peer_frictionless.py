# SPDX-License-Identifier: Apache-2.0
"""peer_frictionless.py TABLE SCHEMA: validates and exits with 0 when the table is valid."""
import sys

from frictionless import Resource, Schema, system

with system.use_context(trusted=True):
    report = Resource(path=sys.argv[1], schema=Schema.from_descriptor(sys.argv[2])).validate()
sys.exit(0 if report.valid else 1)
