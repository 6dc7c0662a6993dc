#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Validates one table with hexi, Frictionless and polars; prints lines for ../report.py. The peers are installed into a Python
# environment of their own.
#   PYTHON_ENVIRONMENT   where it is; Benchmarks/.build/python by default
#   HEXI                 a release build of hexi; by default it is built here
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
environment=${PYTHON_ENVIRONMENT:-$here/../.build/python}
if ! "$environment/bin/python" -c 'import frictionless, polars' 2>/dev/null; then
    python3 -m venv "$environment" >&2
    "$environment/bin/pip" install --quiet 'frictionless==5.*' polars >&2
fi
if [ -z "${HEXI:-}" ]; then
    swift build -c release --package-path "$here/../.." --product hexi >&2
    HEXI=$(swift build -c release --package-path "$here/../.." --show-bin-path)/hexi
fi
"$environment/bin/python" "$here/compare.py" --lines "$HEXI"
