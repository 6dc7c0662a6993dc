#!/usr/bin/env python3
"""Requests made from the API's own document by schemathesis: no server error, and no answer that the document does not name.

usage: document.py HEXI FOLDER SCHEMATHESIS [SECONDS [ACCOUNT ...]]
"""
import subprocess
import sys

from served import Served

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance"


def main(hexi, folder, schemathesis, seconds="60", *names):
    served = Served(hexi, folder, requestsPerMinute=10_000_000)
    failed = []
    for name in names or ("buyer", "operator"):
        command = [schemathesis, "run", f"http://{served.host}:{served.port}/api/v1/openapi.json", "-H", f"Authorization: Bearer {served.key(name)}",
                   "--checks", CHECKS, "--max-time", seconds, "--phases", "coverage,fuzzing", "--continue-on-failure", "--no-color",
                   "--suppress-health-check", "all", "--workers", "1", "--generation-database", "none", "--exclude-path-regex", "/events",
                   # tuspy tests what schemathesis has no words for; and who asks is said by the key alone.
                   "--exclude-method", "PATCH", "--generation-with-security-parameters", "false", "--seed", "20261201"]
        with open(f"{folder}.{name}.txt", "w") as output:
            if subprocess.run(command, stdout=output, stderr=subprocess.STDOUT).returncode:
                failed.append(name)
                with open(output.name) as said:
                    print(said.read()[-8000:])
    served.stop()
    if failed:
        sys.exit(f"as {', '.join(failed)}: the server does not do as its document says")
    print("the server does as its document says")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
