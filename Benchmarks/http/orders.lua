-- SPDX-License-Identifier: Apache-2.0
-- wrk: every request places an order of its own, under its own idempotency key, by the callers of the file CALLERS in turn.
local threads = 0

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init()
    callers, count, run = {}, number * 7919, os.time()
    for line in io.lines(os.getenv("CALLERS")) do
        local key, product = line:match("(%S+) (%S+)")
        callers[#callers + 1] = { "Bearer " .. key, '{"product":"' .. product .. '","purpose":"industry","quantity":1}' }
    end
    headers = { ["Content-Type"] = "application/json" }
end

function request()
    count = count + 1
    local caller = callers[count % #callers + 1]
    headers["Authorization"] = caller[1]
    headers["Idempotency-Key"] = run .. "-" .. number .. "-" .. count
    return wrk.format("POST", "/api/v1/orders", headers, caller[2])
end

function done(summary, latency)
    local errors = summary.errors
    local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
    if failed > 0 then
        io.stderr:write(failed, " requests failed, ", errors.status, " by their status\n")
        return
    end
    io.write(string.format("measured %.1f %.3f %.3f\n", summary.requests / (summary.duration / 1e6),
        latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
