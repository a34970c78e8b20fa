-- For wrk: what 50 readers ask, each time something else: pages of listings, sums, reports. The share of each as below.
-- wrk -t2 -c50 -d60s --latency -s tests/bench/server.lua http://127.0.0.1:8347
local countries = {"USA", "RUS", "UKR", "JPN", "CHN", "ISR", "AFG", "TUR", "IRN", "DEU", "GBR", "AZE", "ARM", "IND", "SYR", "KOR", "FRA", "KAZ", "BLR", "SAU"}
local words = {"agreement", "treaty", "talks", "president", "security", "trade", "energy", "visit", "sanctions", "border"}
local types = {"CONSULT", "AGREE", "SUPPORT", "ACCUSE", "ASSAULT", "AID", "THREATEN", "REJECT"}
local documents = tonumber(os.getenv("DOCUMENTS") or "100000")

local function any(list) return list[math.random(#list)] end
local function day() return string.format("%04d-%02d-%02d", math.random(2015, 2022), math.random(12), math.random(28)) end

local asks = {
  function() return "/events?actor=" .. any(countries) .. "&from=" .. day() end,
  function() return "/events?type=" .. any(types) .. "&from=" .. day() .. "&limit=50" end,
  function() return "/events?actor=" .. any(countries) .. "&with=" .. any(countries) .. "&from=" .. day() end,
  function() return "/claims?source=" .. any(countries) .. "&from=" .. day() end,
  function() return "/claims?status=denied&from=" .. day() end,
  function() return "/documents?from=" .. day() end,
  function() return "/documents/" .. math.random(documents) end,
  function() return "/documents/" .. math.random(documents) end,
  function() return "/board?from=" .. day() .. "&limit=20" end,
  function() return "/contacts?actor=" .. any(countries) .. "&from=" .. day() end,
  function() return "/votes?from=" .. day() end,
  function() return "/timeline?actor=" .. any(countries) .. "&with=" .. any(countries) .. "&grain=month" end,
}
if os.getenv("ONLY") then
  local only = asks[tonumber(os.getenv("ONLY"))]
  asks = {only}
end

function init(args) math.randomseed(20261128) end
function request() return wrk.format("GET", "/api/v1" .. any(asks)(), {["Accept-Encoding"] = "gzip"}) end
function done(summary, latency, requests)
  io.write(string.format("p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms; %d requests, %.0f a second; %d not 2xx, %d failed\n",
    latency:percentile(50) / 1000, latency:percentile(90) / 1000, latency:percentile(99) / 1000, latency.max / 1000, summary.requests,
    summary.requests / (summary.duration / 1e6), summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
