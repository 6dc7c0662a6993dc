#!/usr/bin/env python3
"""People and programs use the server for a while: it answers, and its memory does not grow once it is warm.

usage: soak.py HEXI FOLDER [SECONDS]       a release is soaked for 1800 seconds, CI for 60
"""
import sys
import threading
import time

from served import Served

CALLERS = 4
PAGES = ["/", "/products", "/products?q=%E5%AE%A2%E6%B5%81", "/statistics", "/desk", "/orders", "/api/v1/products", "/api/v1/orders?limit=50", "/metrics"]


def use(served, key, cookie, product, until, failures, counts, caller):
    connection, count = served.connect(), 0
    while time.time() < until:
        path = PAGES[count % len(PAGES)]
        status = served.ask("GET", path, None if "/api/" not in path else key, headers={"Cookie": cookie}, connection=connection)[0]
        if status != 200:
            failures.append((path, status))
        if count % 5 == 0:
            body = {"product": product, "purpose": "industry", "quantity": 1}
            status = served.ask("POST", "/api/v1/orders", key, body, {"Idempotency-Key": f"soak-{until}-{caller}-{count}"}, connection)[0]
            if status != 200:
                failures.append(("order", status))
        count += 1
    counts.append(count)


def main(hexi, folder, seconds=1800):
    from kill import orderable
    served = Served(hexi, folder, requestsPerMinute=10_000_000)
    key, cookie = served.key("buyer"), served.sign_in("buyer")
    _, _, me = served.ask("GET", "/api/v1/me", key)
    served.fund(me["participant"], 10**12, served.key("operator"), served.key("checker"), f"soak-{time.time()}")
    product, seconds = orderable(served, key), float(seconds)
    failures, counts, memory = [], [], []
    until = time.time() + seconds
    threads = [threading.Thread(target=use, args=(served, key, cookie, product, until, failures, counts, caller)) for caller in range(CALLERS)]
    for thread in threads:
        thread.start()
    while time.time() < until:
        time.sleep(seconds / 20)
        memory.append(served.memory())
    for thread in threads:
        thread.join()
    assert not failures, failures[:5]
    # Orders that are open live in memory by design; what is kept for each must be all that grows.
    warm, end = sum(memory[5:10]) / 5, sum(memory[-5:]) / 5
    print(f"{sum(counts)} requests in {seconds:.0f} s, none failed; memory {warm:.0f} MiB when warm, {end:.0f} MiB at the end")
    assert end < warm * 1.3 + 30, "memory grows"
    served.stop()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
