#!/usr/bin/env python3
"""An upload by a client that is not ours (PyPI tuspy), during which the power goes: it goes on where it was.

usage: resume.py HEXI FOLDER       (run by a Python that has tuspy)
"""
import hashlib
import os
import sys
import threading
import urllib.parse

from served import Served
from tusclient import client
from tusclient.exceptions import TusUploadFailed, TusCommunicationError

SIZE, PART = 60_000_000, 4_000_000


def main(hexi, folder):
    served = Served(hexi, folder)
    key, path = served.key("seller"), f"{folder}.bin"
    content = os.urandom(SIZE)
    with open(path, "wb") as file:
        file.write(content)

    def uploader(at=None):
        base = f"http://{served.host}:{served.port}"
        tus = client.TusClient(f"{base}/api/v1/uploads", headers={"Authorization": f"Bearer {key}"})
        return tus.uploader(path, chunk_size=PART, retries=0, url=at and base + at)

    first = uploader()
    first.upload(stop_at=5 * PART)
    address = urllib.parse.urlparse(first.url).path
    threading.Timer(0.02, served.kill).start()
    try:
        first.upload()
    except (TusUploadFailed, TusCommunicationError, OSError):
        pass
    served.process.wait()
    served.start()
    second = uploader(address)
    assert second.offset >= 5 * PART, f"what was acknowledged is lost: {second.offset}"
    print(f"goes on at {second.offset} of {SIZE}")
    second.upload()
    _, _, answer = served.ask("GET", address, key)
    assert answer["file"] == {"digest": hashlib.sha256(content).hexdigest(), "byteCount": SIZE}, answer
    served.stop()


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
