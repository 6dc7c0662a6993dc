#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Checks a whole evidence export without any code of Hexi: python3 verify.py FOLDER [TRUSTED.vkey]"""
import hashlib, os, sys
from base64 import b64decode, b64encode
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

def sha(*parts): return hashlib.sha256(b"".join(parts)).digest()

def path(folder, index, width):
    """tlog-tiles: 1234067 is x001/x234/067; a tile that is not full ends in .p/<width>."""
    groups = [f"{index % 1000:03}"]
    while index := index // 1000: groups.insert(0, f"x{index % 1000:03}")
    return f"tile/{folder}/" + "/".join(groups) + (f".p/{width}" if width < 256 else "")

def read(name):
    with open(os.path.join(sys.argv[1], name), "rb") as file: return file.read()

def root(hashes):
    """RFC 6962 §2.1: pair neighbours, and let the odd one out rise."""
    while len(hashes) > 1:
        rest = hashes[len(hashes) & ~1:]
        hashes = [sha(b"\1", *hashes[i:i + 2]) for i in range(0, len(hashes) - 1, 2)] + rest
    return hashes[0] if hashes else sha()

def check(holds, reason):
    if not holds: sys.exit(f"evidence does not verify: {reason}")

def decode(text):
    """Base64 with one spelling for each value."""
    data = b64decode(text, validate=True)
    check(b64encode(data).decode() == text, f"{text} is not canonical base64")
    return data

def leaves_of(bundle, name):
    at = 0
    while at < len(bundle):
        end = at + 2 + int.from_bytes(bundle[at:at + 2], "big")
        check(end <= len(bundle), f"{name} is cut off")
        yield sha(b"\0", bundle[at + 2:end])
        at = end

def main():
    trusted = read("log.vkey") if len(sys.argv) < 3 else open(sys.argv[2], "rb").read()
    check(trusted == read("log.vkey"), "log.vkey is not the trusted key")
    name, hex_id, key = trusted.decode().split("+", 2)
    check(key.endswith("\n"), "log.vkey does not end its line")
    key = decode(key[:-1])
    key_id = sha(name.encode(), b"\n", key)[:4]
    check(key[:1] == b"\1" and key_id.hex() == hex_id, "log.vkey is not an Ed25519 key with its own id")
    body, _, signatures = read("checkpoint").decode().partition("\n\n")
    origin, size, signed_root = body.split("\n")
    *lines, end = [line.split(" ") for line in signatures.split("\n")]
    check(end == [""], "checkpoint does not end its last line")
    own = [decode(line[2]) for line in lines if line[:2] == ["—", name] and len(line) == 3]
    own = [signature[4:] for signature in own if signature[:4] == key_id]
    check(origin == name and own, f"checkpoint of {origin} is not signed by {name}")
    for signature in own: Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature, f"{body}\n".encode())
    hashes, level, size = [], 0, int(size)
    for start in range(0, size, 256):
        file = path("entries", start // 256, min(256, size - start))
        hashes += leaves_of(read(file), file)
        check(len(hashes) == min(size, start + 256), f"{file} holds another number of records")
    check(root(hashes) == decode(signed_root), "the records do not have the signed root")
    while hashes:
        for start in range(0, len(hashes), 256):
            file = path(level, start // 256, len(hashes[start:start + 256]))
            check(read(file) == b"".join(hashes[start:start + 256]), f"{file} differs from the records")
        full = len(hashes) // 256 * 256
        hashes, level = [root(hashes[start:start + 256]) for start in range(0, full, 256)], level + 1
    print(f"verified: {origin}, {size} records, root {signed_root}")

if __name__ == "__main__":
    try: main()
    except InvalidSignature: check(False, "the signature does not fit the checkpoint")
    except (OSError, ValueError, IndexError) as error: check(False, error)
