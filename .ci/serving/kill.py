#!/usr/bin/env python3
"""The power goes while orders come in over HTTP: whatever was answered is there, once.

usage: kill.py HEXI FOLDER [ROUNDS [SEED]]
"""
import random
import sys
import threading
import time

from served import Served

CALLERS = 8


class Load:
    """Callers that place orders until the server is gone."""

    def __init__(self, served, key, product, number):
        self.served, self.key, self.product, self.number = served, key, product, number
        self.answered, self.sent, self.odd = {}, set(), []
        self.threads = [threading.Thread(target=self.place, args=(caller,)) for caller in range(CALLERS)]

    def place(self, caller):
        connection, count = self.served.connect(), 0
        while True:
            name = f"kill-{self.number}-{caller}-{count}"
            count += 1
            self.sent.add(name)
            try:
                status, _, answer = order(self.served, self.key, self.product, name, connection)
            except (OSError, EOFError) as _gone:
                return
            except Exception as gone:  # http.client has many names for a connection that is gone
                if type(gone).__module__ != "http.client":
                    raise
                return
            if status != 200:
                self.odd.append((name, status, answer))
                return
            self.answered[name] = answer["sequence"]


def order(served, key, product, name, connection=None):
    body = {"product": product, "purpose": "industry", "quantity": 1}
    return served.ask("POST", "/api/v1/orders", key, body, {"Idempotency-Key": name}, connection)


def orders_of(served, key):
    """All orders of the caller, page by page."""
    path, found = "/api/v1/orders?limit=200", []
    while path:
        _, _, page = served.ask("GET", path, key)
        found += [item["id"] for item in page["items"]]
        path = page.get("next") and f"/api/v1/orders?limit=200&cursor={page['next']}"
    return found


def main(hexi, folder, rounds=10, seed=None):
    seed = int(seed or time.time())
    print(f"seed {seed}")
    chance = random.Random(seed)
    served = Served(hexi, folder)
    key, operator, checker = (served.key(name) for name in ("buyer", "operator", "checker"))
    _, _, me = served.ask("GET", "/api/v1/me", key)
    served.fund(me["participant"], 10**12, operator, checker, f"kill-{seed}")
    product = orderable(served, key)
    before, placed, killed_with = set(orders_of(served, key)), set(), 0
    for number in range(int(rounds)):
        load = Load(served, key, product, f"{seed}-{number}")
        for thread in load.threads:
            thread.start()
        time.sleep(chance.uniform(0.05, 1.0))
        served.kill()
        for thread in load.threads:
            thread.join()
        assert not load.odd, load.odd
        served.start()
        for name, sequence in load.answered.items():
            status, _, again = order(served, key, product, name)
            assert status == 200 and again["isRepeat"] and again["sequence"] == sequence, f"{name} was answered and is lost: {again}"
        for name in load.sent - load.answered.keys():
            status, _, answer = order(served, key, product, name)
            assert status == 200, answer
            killed_with += answer["isRepeat"]
        placed |= load.sent
    found = orders_of(served, key)
    assert len(found) == len(set(found)), "an order is listed twice"
    assert len(set(found) - before) == len(placed), f"{len(placed)} orders were placed and {len(set(found) - before)} are there"
    served.stop()
    print(f"killed {rounds} times: {len(placed)} orders, each there once; {killed_with} had been kept whose answer was lost")


def orderable(served, key):
    """A product that the buyer can order as often as they like: the first that takes two orders."""
    _, _, page = served.ask("GET", "/api/v1/products?limit=100", key)
    for item in page["items"]:
        answers = [order(served, key, item["id"], f"try-{time.time()}-{item['id']}-{turn}")[0] for turn in range(2)]
        if answers == [200, 200]:
            return item["id"]
    raise SystemExit("the demonstration has no product that can be ordered")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
