#!/usr/bin/env python3
"""What the server measures is in the form that Prometheus reads, by Prometheus' own judgement.

usage: metrics.py HEXI FOLDER       (needs promtool)
"""
import subprocess
import sys

from served import Served


def main(hexi, folder):
    served = Served(hexi, folder)
    status, headers, text = served.ask("GET", "/metrics")
    assert status == 200 and headers["Content-Type"].startswith("text/plain; version=0.0.4"), (status, headers["Content-Type"])
    judged = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, text=True)
    said = judged.stdout + judged.stderr
    assert judged.returncode == 0 and not said, said
    print(f"{text.count('# TYPE')} metrics, all as promtool wants them")
    served.stop()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
