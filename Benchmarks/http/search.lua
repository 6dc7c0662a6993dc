-- SPDX-License-Identifier: Apache-2.0
-- wrk: people search the catalog by the same few words; with DISTINCT, nobody asks for a page that was asked for lately.
local places = { "敦煌", "酒泉", "嘉峪关", "张掖", "武威", "金昌", "兰州", "天水", "平凉", "庆阳", "定西", "陇南" }
local things = { "客流", "文物", "门票", "研学", "线路", "酒店", "航班", "气象", "消费", "停车", "讲解", "演艺" }
local threads = 0

local function encoded(text)
    return (text:gsub("[^%w]", function(letter) return string.format("%%%02X", letter:byte()) end))
end

function setup(thread)
    thread:set("number", threads)
    threads = threads + 1
end

function init()
    distinct, count = os.getenv("DISTINCT"), number * 7919
end

function request()
    count = count + 1
    local words = things[count % 12 + 1]
    if count % 3 == 0 then words = places[math.floor(count / 3) % 12 + 1] .. " " .. words end
    local path = "/api/v1/products?limit=20&q=" .. encoded(words)
    if distinct then path = path .. "&cursor=" .. math.floor(count / 36) % 600 end
    return wrk.format("GET", path)
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
