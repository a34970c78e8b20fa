#!/usr/bin/env python3
"""run.py BEDE SOURCE [Class.test]: the server from outside: HTTP, doors, answers, hostile clients.

Starts servers on free ports of this machine. Standard library only.
"""
import collections, ctypes, gzip, http.client, json, os, random, re, shutil, signal, socket, subprocess, sys, tempfile, time, unittest

BEDE, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
REPORT = os.path.join(SOURCE, "examples", "report.txt")
TAG = '"><script>alert(1)</script>'


class Server:
    def __init__(self, *words, env=None):
        self.log = open(os.path.join("/tmp", f"bede-server-{os.getpid()}-{id(self)}.log"), "w+")
        self.process = subprocess.Popen([BEDE, "serve", "--port", "0", *words], stdout=subprocess.PIPE, stderr=self.log, text=True,
                                        env={**os.environ, **(env or {})})
        line = self.process.stdout.readline()
        assert line.startswith("bede: serving on http://"), line
        self.host, self.port = re.search(r"http://\[?([^\]/]+?)\]?:(\d+)/", line).groups()
        self.port = int(self.port)

    def ask(self, method, path, body=None, headers=None):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, {k.lower(): v for k, v in answer.getheaders()}, answer.read()
        finally:
            connection.close()

    def json(self, path, headers=None):
        status, _, body = self.ask("GET", path, headers=headers)
        assert status == 200, (path, status, body[:300])
        return json.loads(body)

    def raw(self, data, wait=5):
        """What comes back for these bytes, until the server closes or wait seconds have passed."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=wait) as plug:
            plug.sendall(data)
            out = b""
            try:
                while piece := plug.recv(65536):
                    out += piece
            except OSError:
                pass
            return out

    def resident(self):
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")

    def lines(self):
        self.log.flush()
        with open(self.log.name) as file:
            return [json.loads(line) for line in file.read().splitlines()]

    def stop(self, number=signal.SIGTERM):
        self.process.send_signal(number)
        code = self.process.wait(30)
        self.process.stdout.close()
        self.log.close()
        os.unlink(self.log.name)
        return code


def setUpModule():
    global room, folder, book
    folder = tempfile.mkdtemp(prefix="bede-server-")
    book = os.path.join(folder, "book.db")
    lines = os.path.join(folder, "reports.jsonl")
    subprocess.run([sys.executable, os.path.join(SOURCE, "tests", "web", "reports.py"), lines], check=True)
    subprocess.run([BEDE, "add", book, lines, REPORT], check=True, capture_output=True)
    subprocess.run([BEDE, "link", book], check=True, capture_output=True)
    room = Server(book)


def tearDownModule():
    assert room.stop() == 0
    shutil.rmtree(folder)


def get(path, *headers):
    lines = [f"GET {path} HTTP/1.1", "Host: localhost", "Connection: close", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1")


def unzstd(packed, size):
    library = ctypes.CDLL("libzstd.so.1")
    library.ZSTD_decompress.restype = ctypes.c_size_t
    out = ctypes.create_string_buffer(size + 1)
    got = library.ZSTD_decompress(out, ctypes.c_size_t(size + 1), packed, ctypes.c_size_t(len(packed)))
    return out.raw[:got]


def status_of(answer):
    return int(answer.split(b" ", 2)[1]) if answer else 0


class Http(unittest.TestCase):
    def test_every_answer_is_guarded(self):
        for method, path in (("GET", "/"), ("GET", "/api/v1/health"), ("GET", "/api/v1/none"), ("GET", "/none"), ("POST", "/api/v1/read")):
            headers = room.ask(method, path)[1]
            self.assertIn("default-src 'none'", headers["content-security-policy"], path)
            self.assertNotIn("unsafe", headers["content-security-policy"])
            self.assertEqual((headers["x-content-type-options"], headers["referrer-policy"]), ("nosniff", "no-referrer"), path)

    def test_wrong_methods_and_addresses(self):
        for method, path, status in (("POST", "/api/v1/health", 405), ("GET", "/api/v1/read", 405), ("DELETE", "/", 405), ("GET", "/api/v2/health", 404),
                                     ("GET", "/none", 404), ("GET", "/api/v1/health/", 404), ("BREW", "/api/v1/health", 405)):
            self.assertEqual(room.ask(method, path)[0], status, path)

    def test_malformed_requests_are_refused(self):
        for data, status in ((b"GET / HTTP/1.1\r\n\r\n", 400), (b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400), (b"GET /\r\n\r\n", 400),
                             (b"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 505), (b"GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n", 400),
                             (b"GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n", 400), (b"GET /%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
                             (b"GET /%00 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400), (b"G\x00T / HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
                             (b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 411),
                             (b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
                             (b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: +1\r\n\r\na", 400),
                             (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: a\nY: b\r\n\r\n", 400),
                             (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400)):
            self.assertEqual(status_of(room.raw(data)), status, data)

    def test_budgets(self):
        self.assertEqual(status_of(room.raw(get("/" + "a" * 9000))), 414)
        self.assertEqual(status_of(room.raw(get("/", "X: " + "a" * 20000))), 431)
        self.assertEqual(status_of(room.raw(get("/", *[f"X{n}: a" for n in range(100)]))), 431)
        self.assertEqual(status_of(room.raw(get("/?" + "a=1&" * 100))), 400)
        huge = b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n"
        self.assertEqual(status_of(room.raw(huge % (1 << 40) + b"x" * 100000)), 413)
        self.assertEqual(status_of(room.raw(huge % (1 << 70))), 413)

    def test_a_huge_body_takes_no_memory(self):
        before = room.resident()
        data = b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 90000000\r\n\r\n"
        with socket.create_connection(("127.0.0.1", room.port), timeout=10) as plug:
            try:
                plug.sendall(data)
                for _ in range(90):
                    plug.sendall(b"x" * 1000000)
            except OSError:
                pass
        self.assertLess(room.resident() - before, 20 << 20)

    def test_pipelined_requests_are_answered_in_order(self):
        first = b"GET /api/v1/health HTTP/1.1\r\nHost: localhost\r\n\r\n"
        answers = room.raw(first * 3 + get("/none"))
        self.assertEqual([int(s) for s in re.findall(rb"HTTP/1\.1 (\d+)", answers)], [200, 200, 200, 404])

    def test_requests_may_come_byte_by_byte(self):
        with socket.create_connection(("127.0.0.1", room.port), timeout=10) as plug:
            for byte in get("/api/v1/health"):
                plug.sendall(bytes([byte]))
            self.assertIn(b'"status":"ok"', b"".join(iter(lambda: plug.recv(65536), b"")))

    def test_go_ahead_is_given(self):
        head = b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: text/plain\r\nExpect: 100-continue\r\nContent-Length: 10\r\n\r\n"
        with socket.create_connection(("127.0.0.1", room.port), timeout=10) as plug:
            plug.sendall(head)
            self.assertIn(b"100 Continue", plug.recv(100))
            plug.sendall(b"It rained.")
            self.assertIn(b"200 OK", b"".join(iter(lambda: plug.recv(65536), b"")))

    def test_head_has_no_body(self):
        status, headers, body = room.ask("HEAD", "/api/v1/openapi.json")
        self.assertEqual((status, body), (200, b""))
        self.assertGreater(int(headers["content-length"]), 100)

    def test_what_is_unchanged_is_not_sent_again(self):
        for path in ("/", "/api/v1/openapi.json"):
            tag = room.ask("GET", path)[1]["etag"]
            status, headers, body = room.ask("GET", path, headers={"If-None-Match": tag})
            self.assertEqual((status, body, headers["etag"]), (304, b"", tag))
            self.assertEqual(room.ask("GET", path, headers={"If-None-Match": '"other"'})[0], 200)

    def test_gzip_is_the_same_text(self):
        plain = room.ask("GET", "/api/v1/openapi.json")[2]
        _, headers, packed = room.ask("GET", "/api/v1/openapi.json", headers={"Accept-Encoding": "gzip"})
        self.assertEqual(headers["content-encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed), plain)
        self.assertNotIn("content-encoding", room.ask("GET", "/api/v1/openapi.json", headers={"Accept-Encoding": "gzip;q=0"})[1])

    def test_zstandard_is_the_same_text(self):
        plain = room.ask("GET", "/api/v1/openapi.json")[2]
        for accepts, packing in (("zstd", "zstd"), ("gzip, deflate, br, zstd", "zstd"), ("zstd;q=0, gzip", "gzip"), ("zstd;q=0", None), ("zstdx", None), ("gzip;q=0.5", "gzip")):
            _, headers, packed = room.ask("GET", "/api/v1/openapi.json", headers={"Accept-Encoding": accepts})
            self.assertEqual(headers.get("content-encoding"), packing, accepts)
            self.assertEqual(headers["vary"], "Accept-Encoding")
            if packing == "zstd":
                self.assertLess(len(packed), len(plain) / 4)
                self.assertEqual(unzstd(packed, len(plain)), plain)

    def test_no_path_leads_out(self):
        for path in ("/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/assets/../../../etc/passwd", "/assets/..%5c..%5cetc",
                     "//etc/passwd", "/assets//etc/passwd", "/index.html/../../etc/passwd", "/.", "/..", "/assets/", "/assets"):
            answer = room.raw(get(path))
            self.assertEqual(status_of(answer), 404, path)
            self.assertNotIn(b"root:", answer)


class Doors(unittest.TestCase):
    def test_names_of_others_are_refused(self):
        for host, status in (("localhost", 200), ("127.0.0.1:1", 200), ("[::1]:8347", 200), ("evil.example", 421), ("localhost.evil.example", 421)):
            self.assertEqual(room.ask("GET", "/api/v1/metrics", headers={"Host": host})[0], status, host)
        self.assertEqual(room.ask("POST", "/api/v1/read", "It rained.", {"Origin": "http://evil.example", "Content-Type": "text/plain"})[0], 421)

    def test_other_addresses_demand_a_token(self):
        done = subprocess.run([BEDE, "serve", "--bind", "0.0.0.0", "--port", "0"], capture_output=True, text=True, timeout=30, env={**os.environ, "BEDE_TOKEN": ""})
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("--token", done.stderr)

    def test_the_token_opens(self):
        for server in (Server("--bind", "0.0.0.0", "--token", "open sesame"), Server(env={"BEDE_TOKEN": "open sesame"})):
            try:
                for headers, status in (({}, 401), ({"Authorization": "Bearer open"}, 401), ({"Authorization": "Bearer open sesame!"}, 401),
                                        ({"Authorization": "Basic open sesame"}, 401), ({"Authorization": "Bearer open sesame"}, 200)):
                    self.assertEqual(server.ask("GET", "/api/v1/metrics", headers=headers)[0], status, headers)
                self.assertEqual(server.ask("POST", "/api/v1/read", "x")[0], 401)
                self.assertEqual(server.ask("GET", "/api/v1/health")[0], 200)
                self.assertEqual(server.ask("GET", "/")[0], 200)
                self.assertNotIn("sesame", json.dumps(server.lines()))
            finally:
                self.assertEqual(server.stop(), 0)

    def test_wrong_calls(self):
        for words, named in ((["--port", "70000"], "70000"), (["--port", "x"], "x"), (["--bind", "nowhere"], "nowhere"), (["--threads", "-1"], "-1")):
            done = subprocess.run([BEDE, "serve", *words], capture_output=True, text=True, timeout=30)
            self.assertEqual((done.returncode, done.stdout), (2, ""), words)
            self.assertIn(named, done.stderr)
        taken = subprocess.run([BEDE, "serve", "--port", str(room.port)], capture_output=True, text=True, timeout=30)
        self.assertEqual(taken.returncode, 1)
        self.assertIn("in use", taken.stderr)


class Api(unittest.TestCase):
    def read(self, body, kind="text/plain", query=""):
        status, _, answer = room.ask("POST", "/api/v1/read" + query, body, {"Content-Type": kind})
        return status, json.loads(answer)

    def test_the_record_is_that_of_the_command_line(self):
        with open(REPORT, "rb") as file:
            text = file.read()
        status, answer = self.read(text)
        record = json.loads(subprocess.run([BEDE, "read", "--format", "jsonl", "-"], input=text, capture_output=True, check=True).stdout)
        record["document"]["id"] = answer["record"]["document"]["id"]
        self.assertEqual((status, answer["record"]), (200, record))
        self.assertEqual(answer["text"], text.decode("utf8"))
        self.assertIn("Who voted how", answer["brief"])

    def test_pages_and_objects_are_read(self):
        page = "<html><head><title>Talks</title></head><body><p>Norway and Chile held talks in Oslo on 3 May 2024.</p></body></html>"
        status, answer = self.read(page, "text/html; charset=utf-8")
        self.assertEqual((status, answer["record"]["document"]["title"]), (200, "Talks"))
        self.assertTrue(answer["record"]["events"])
        status, answer = self.read(json.dumps({"text": "Norway and Chile held talks.", "date": "2024-05-03", "id": "n1"}), "application/json")
        self.assertEqual((answer["record"]["document"]["id"], answer["record"]["document"]["published"]), ("n1", "2024-05-03"))

    def test_the_query_dates_a_report(self):
        self.assertEqual(self.read("Norway and Chile held talks.", query="?date=2024-05-03&title=T")[1]["record"]["document"]["published"], "2024-05-03")
        status, answer = self.read("It rained.", query="?date=spring")
        self.assertEqual((status, answer["error"]["code"]), (400, "bad_argument"))

    def test_bad_bodies_are_said(self):
        for body, kind, status in (("x", "image/png", 400), ("{", "application/json", 422), ("", "text/plain", 422), ("[1]", "application/json", 422)):
            got, answer = self.read(body, kind)
            self.assertEqual(got, status, (body, kind, answer))
            self.assertTrue(answer["error"]["reason"] and answer["error"]["remedy"])

    def test_spans_are_code_points(self):
        text = "“Très bien,” said the Norwegian minister — 😀 twice. Oslo agreed."
        record = self.read(text.encode())[1]["record"]
        names = [text[s:e] for actor in record["actors"] for s, e in actor["mentions"]]
        self.assertIn("Oslo", names)

    def test_explanations(self):
        with open(REPORT, "rb") as file:
            text = file.read()
        status, _, answer = room.ask("POST", "/api/v1/explain?item=v1&tree=true", text, {"Content-Type": "text/plain"})
        self.assertEqual(status, 200)
        self.assertIn("v1", json.loads(answer)["explanation"])
        self.assertEqual(room.ask("POST", "/api/v1/explain?item=v99", text, {"Content-Type": "text/plain"})[0], 404)

    def test_strings_stay_strings(self):
        text = f"{TAG} Norway and Chile held talks {TAG} in Oslo, the minister said."
        status, headers, body = room.ask("POST", "/api/v1/read", text, {"Content-Type": "text/plain"})
        self.assertEqual((status, headers["content-type"]), (200, "application/json"))
        self.assertEqual(json.loads(body)["text"], text)
        for path in ("/api/v1/" + TAG.replace('"', "%22").replace("<", "%3C").replace(">", "%3E"), "/%3Cscript%3E"):
            status, headers, body = room.ask("GET", path)
            self.assertNotIn(b"<script>alert", body)
            self.assertEqual(headers["content-type"], "application/json")

    def test_the_description_is_the_committed_one(self):
        with open(os.path.join(SOURCE, "docs", "openapi.json"), encoding="utf8") as file:
            self.assertEqual(room.json("/api/v1/openapi.json"), json.load(file))

    def test_metrics_count(self):
        def count():
            text = room.ask("GET", "/api/v1/metrics")[2].decode()
            found = re.search(r'bede_requests_total\{route="health",status="2xx"\} (\d+)', text)
            return int(found.group(1)) if found else 0, text
        before = count()[0]
        for _ in range(3):
            room.ask("GET", "/api/v1/health")
        after, text = count()
        self.assertEqual(after - before, 3)
        for line in text.splitlines():
            self.assertRegex(line, r"^(# (HELP|TYPE) .+|[a-z_]+(\{[^}]*\})? [0-9.e+-]+)$")

    def test_the_log_is_lines_of_json(self):
        room.ask("GET", "/api/v1/none?a=%22%0A%FFx")
        line = [l for l in room.lines() if l["path"] == "/api/v1/none"][-1]
        self.assertEqual((line["status"], line["query"], line["method"], line["peer"]), (404, 'a="\n?x', "GET", "127.0.0.1"))


LISTINGS = ("documents", "actors", "events", "claims", "agreements", "stages", "votes", "contacts", "checks", "contradictions", "groups")


class Book(unittest.TestCase):
    def found(self, listing, *words):
        out = subprocess.run([BEDE, "find", book, listing, "--json", "--limit", "0", *words], capture_output=True, check=True).stdout
        return [json.loads(line) for line in out.splitlines()]

    def test_listings_are_those_of_the_command_line(self):
        for listing in LISTINGS:
            expected = self.found(listing)
            self.assertEqual(room.json(f"/api/v1/{listing}?limit=1000"), {"items": expected, "next": None}, listing)
            lines = room.ask("GET", f"/api/v1/{listing}?format=jsonl")[2].decode()
            self.assertEqual([json.loads(line) for line in lines.splitlines()], expected, listing)
            table = subprocess.run([BEDE, "find", book, listing, "--csv", "--limit", "0"], capture_output=True, check=True).stdout
            self.assertEqual(room.ask("GET", f"/api/v1/{listing}?format=csv")[2], table, listing)

    def test_pages_follow_one_another(self):
        for newest in ("true", "false"):
            whole = room.json(f"/api/v1/claims?limit=1000&newest={newest}")["items"]
            rows, after = [], ""
            while True:
                page = room.json(f"/api/v1/claims?limit=3&newest={newest}&after={after}")
                rows += page["items"]
                if not page["next"]:
                    break
                self.assertEqual(len(page["items"]), 3)
                after = page["next"]
            self.assertEqual(rows, whole)
            self.assertGreater(len(whole), 6)

    def test_filters_are_those_of_the_command_line(self):
        for listing, flags in (("events", {"actor": "KEN"}), ("events", {"actor": "AZE", "with": "ARM", "from": "2023"}), ("events", {"words": "agreement"}),
                               ("claims", {"status": "denied"}), ("claims", {"source": "KEN"}), ("agreements", {"actor": "KEN", "stage": "approved"})):
            words = [word for name, value in flags.items() for word in ("--" + name, value)]
            expected = self.found(listing, *words)
            self.assertTrue(expected, flags)
            query = "&".join(f"{name}={value}" for name, value in flags.items())
            self.assertEqual(room.json(f"/api/v1/{listing}?limit=1000&{query}")["items"], expected, flags)

    def test_what_cannot_be_asked_is_said(self):
        for path in ("events?limit=0", "events?limit=1001", "events?limit=x", "events?after=x", "events?colour=red", "votes?actor=KEN&recipient=EST", "events?from=spring",
                     "events?newest=perhaps", "timeline?grain=week", "events?code=x", "documents?item=x", "events?format=xml"):
            status, _, body = room.ask("GET", "/api/v1/" + path)
            self.assertEqual(status, 400, (path, body))
            self.assertTrue(json.loads(body)["error"]["reason"])

    def test_a_report_is_as_it_was_added(self):
        for document in room.json("/api/v1/documents")["items"]:
            whole = room.json(f"/api/v1/documents/{document['key']}")
            self.assertEqual(whole["record"]["document"]["id"], document["id"])
            for actor in whole["record"]["actors"]:
                for begin, end in actor["mentions"]:
                    self.assertTrue(whole["text"][begin:end].strip())
            self.assertIn("published", room.json(f"/api/v1/documents/{document['key']}/brief?columns=60")["brief"])
        self.assertIn("v1", room.json("/api/v1/documents/2/explanation?item=v1&tree=true")["explanation"])
        for path in ("documents/0", "documents/99", "documents/x", "documents/-1", "documents/99999999999999999999", "documents/99/brief", "documents/2/explanation?item=v77"):
            self.assertEqual(room.ask("GET", "/api/v1/" + path)[0], 404, path)

    def test_sums_are_those_of_the_events(self):
        events = room.json("/api/v1/events?limit=1000")["items"]
        for grain, digits in (("year", 4), ("month", 7), ("day", 10)):
            wanted = collections.Counter((e["day"][:digits], e["quad"]) for e in events if e["day"])
            got = {(item["date"], quad): n for item in room.json(f"/api/v1/timeline?grain={grain}")["items"] for quad, n in item.items() if quad != "date"}
            self.assertEqual(got, dict(wanted), grain)
        for query in ("actor=AZE", "actor=AZE&with=ARM", "words=agreement", "actor=GOV"):
            kept = room.json(f"/api/v1/events?limit=1000&{query}")["items"]
            sums = room.json(f"/api/v1/timeline?{query}")["items"]
            self.assertEqual(sum(n for item in sums for quad, n in item.items() if quad != "date"), len([e for e in kept if e["day"]]), query)
        pairs = room.json("/api/v1/relations")["items"]
        self.assertTrue(any((p["source"], p["target"]) == ("AZE", "ARM") and p["events"] > p["cooperation"] for p in pairs), pairs)
        self.assertTrue(all("AZE" in (p["source"], p["target"]) for p in room.json("/api/v1/relations?actor=AZE")["items"]))
        for narrowed in ("recipient=ARM", "actor=AZE&with=ARM", "words=agreement"):
            kept = room.json(f"/api/v1/events?limit=1000&{narrowed}")["items"]
            edges = room.json(f"/api/v1/relations?{narrowed}")["items"]
            self.assertTrue(edges, narrowed)
            for pair in edges:
                self.assertLessEqual(pair["events"], len([e for e in kept if e["day"]]), narrowed)
        self.assertEqual(room.json("/api/v1/book")["counts"]["events"], len(events))

    def test_the_board_has_every_stage(self):
        stages = self.found("stages")
        conflict = next(c for c in room.json("/api/v1/conflicts")["items"] if c["kind"] == "tally")
        self.assertTrue("171" in conflict["first"]["words"] and "175" in conflict["second"]["words"], conflict)
        board = room.json("/api/v1/board?limit=1000")["items"]
        self.assertEqual(sum(len(agreement["stages"]) for agreement in board), len(stages))

    def test_rows_come_with_their_sentences(self):
        row = room.json("/api/v1/events?actor=AZE&with=ARM&type=ASSAULT&status=actual&passages=true")["items"][0]
        text = row["passages"][0]["text"]
        self.assertTrue(text.startswith("Azerbaijan shelled positions of Armenia"), text)
        self.assertEqual([text[begin:end] for begin, end in row["passages"][0]["marks"]], ["shelled", "positions"])
        astral = room.json("/api/v1/claims?report=astral&passages=true")["items"][0]["passages"][0]
        self.assertEqual([astral["text"][begin:end] for begin, end in astral["marks"]], ["\U0001f680 Peru signed a treaty with Japan in Lima on January 9, 2024"])
        self.assertEqual(room.ask("GET", "/api/v1/agreements?passages=true")[0], 400)

    def test_claims_and_contradictions_of_two(self):
        told = self.found("claims", "--actor", "AZE", "--with", "ARM")
        self.assertIn("Azerbaijan shelled positions of Armenia on November 11, 2023", [claim["content"] for claim in told])
        self.assertTrue(all("Armenia" in claim["content"] or "Azerbaijan" in claim["content"] for claim in told), told)
        self.assertEqual(room.json("/api/v1/claims?limit=1000&actor=AZE&with=ARM")["items"], told)
        self.assertEqual(room.json("/api/v1/claims?actor=AZE&with=KEN")["items"], [])
        everything = room.json("/api/v1/contradictions?limit=1000")["items"]
        of_kenya = room.json("/api/v1/contradictions?limit=1000&actor=KEN")["items"]
        self.assertTrue(of_kenya and len(of_kenya) < len(everything), everything)
        self.assertTrue(all("Kenya" in row["message"] or "KEN" in row["message"] for row in of_kenya), of_kenya)
        both = room.json("/api/v1/conflicts?actor=UGA&with=WSM")["items"]
        self.assertEqual(sorted(row[side]["passages"][0]["text"] for row in both for side in ("first", "second")),
                         ["Uganda did not impose sanctions on Samoa on April 2, 2024.", "Uganda imposed sanctions on Samoa on April 2, 2024, because of a quarrel over fish."])
        self.assertEqual(room.json("/api/v1/contradictions?actor=KEN&with=ARM")["items"], [])

    def test_a_brief_comes_in_parts(self):
        answer = room.json("/api/v1/documents/2/brief?columns=1000")
        lines = [line for section in answer["sections"] for line in section["lines"]]
        self.assertIn("Who voted how", [section["heading"] for section in answer["sections"]])
        for line in lines:  # the same words as in the printed one
            self.assertIn(line["text"], answer["brief"])
            self.assertIn(line["words"], answer["brief"])
        items = {item["id"] for part in ("events", "claims", "agreements", "votes", "contacts", "checks") for item in room.json("/api/v1/documents/2")["record"][part]}
        self.assertTrue({line["item"] for line in lines} <= items)

    def test_a_question_that_takes_too_long_is_cut_off(self):
        server = Server("--patience", "0", book)
        try:
            for path in ("events?words=agreement", "timeline", "relations", "actors", "claims", "events?format=csv"):
                status, headers, body = server.ask("GET", "/api/v1/" + path)
                self.assertEqual((status, json.loads(body)["error"]["code"]), (503, "too_long"), path)
                self.assertIn("retry-after", headers)
            self.assertEqual(server.ask("GET", "/api/v1/documents/2")[0], 200)  # what is quick is answered
        finally:
            self.assertEqual(server.stop(), 0)

    def test_long_texts_are_not_read_while_somebody_waits(self):
        status, _, body = room.ask("POST", "/api/v1/read", b"It rained. " * 100000, {"Content-Type": "text/plain"})
        self.assertEqual((status, json.loads(body)["error"]["code"]), (413, "too_large"))

    def test_what_is_kept_follows_the_book(self):
        path, copy = "/api/v1/events?limit=1000", os.path.join(folder, "copy.db")
        shutil.copyfile(book, copy)
        server = Server(copy)
        try:
            _, headers, before = server.ask("GET", path)
            self.assertEqual(server.ask("GET", path, headers={"If-None-Match": headers["etag"]})[0], 304)
            more = os.path.join(folder, "more.jsonl")
            with open(more, "w") as out:
                out.write(json.dumps({"id": "later", "date": "2024-05-01", "text": "Peru and Ghana signed a treaty in Lima on April 30, 2024."}) + "\n")
            subprocess.run([BEDE, "add", copy, more], check=True, capture_output=True)
            status, later, after = server.ask("GET", path, headers={"If-None-Match": headers["etag"]})
            self.assertEqual(status, 200)
            self.assertNotEqual(later["etag"], headers["etag"])
            self.assertGreater(len(json.loads(after)["items"]), len(json.loads(before)["items"]))
        finally:
            self.assertEqual(server.stop(), 0)

    def test_without_a_book_texts_are_read(self):
        server = Server()
        try:
            self.assertEqual(server.ask("GET", "/api/v1/events")[0], 404)
            self.assertEqual(server.ask("POST", "/api/v1/read", "It rained.", {"Content-Type": "text/plain"})[0], 200)
        finally:
            self.assertEqual(server.stop(), 0)

    def test_what_is_no_book_is_refused(self):
        for path, said in (("/nonexistent/book.db", "book.db"), (REPORT, "report.txt")):
            done = subprocess.run([BEDE, "serve", path, "--port", "0"], capture_output=True, text=True, timeout=30)
            self.assertEqual((done.returncode, done.stdout), (1, ""), done.stderr)
            self.assertIn(said, done.stderr)


class Hostile(unittest.TestCase):
    def test_slow_clients_hold_up_nobody_and_are_cut_off(self):
        slow = [socket.create_connection(("127.0.0.1", room.port), timeout=30) for _ in range(120)]
        for plug in slow:
            self.addCleanup(plug.close)
        for plug in slow:
            plug.sendall(b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ")
        start = time.monotonic()
        for _ in range(20):
            self.assertEqual(room.ask("GET", "/api/v1/health")[0], 200)
        self.assertLess(time.monotonic() - start, 5)
        deadline = time.monotonic() + 20
        while slow and time.monotonic() < deadline:  # a byte a second does not buy time
            for plug in slow[:]:
                try:
                    plug.sendall(b"a")
                    plug.settimeout(0.001)
                    if plug.recv(1000):
                        slow.remove(plug)
                except socket.timeout:
                    pass
                except OSError:
                    slow.remove(plug)
            time.sleep(1)
        self.assertEqual(slow, [])

    def test_more_connections_than_the_limit(self):
        idle = [socket.create_connection(("127.0.0.1", room.port), timeout=30) for _ in range(700)]
        try:
            self.assertEqual(room.ask("GET", "/api/v1/health")[0], 200)
        finally:
            for plug in idle:
                plug.close()

    def test_a_client_that_leaves_early(self):
        for _ in range(50):
            with socket.create_connection(("127.0.0.1", room.port), timeout=30) as plug:
                plug.sendall(b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 10\r\n\r\nIt rained.")
        self.assertEqual(room.ask("GET", "/api/v1/health")[0], 200)

    def test_a_stop_finishes_what_is_in_hand(self):
        server = Server()
        with open(REPORT, "rb") as file:
            text = file.read() * 20
        with socket.create_connection(("127.0.0.1", server.port), timeout=30) as plug:
            idle = socket.create_connection(("127.0.0.1", server.port), timeout=30)
            plug.sendall(b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n" % len(text) + text)
            time.sleep(0.3)
            self.assertEqual(server.stop(signal.SIGINT), 0)
            answer = b"".join(iter(lambda: plug.recv(65536), b""))
            self.assertTrue(answer.startswith(b"HTTP/1.1 200 OK"))
            self.assertEqual(idle.recv(100), b"")
            idle.close()

    def test_noise(self):
        noise = random.Random(8)
        seeds = [get("/api/v1/health"), get("/?a=b&c=%41"), b"POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc"]
        for _ in range(300):
            data = bytearray(noise.choice(seeds))
            for _ in range(noise.randint(1, 6)):
                at = noise.randrange(len(data))
                data[at:at + noise.randint(0, 2)] = bytes(noise.choice([10, 13, 0, 32, 37, 58, 255, noise.randrange(256)]) for _ in range(noise.randint(0, 3)))
            with socket.create_connection(("127.0.0.1", room.port), timeout=5) as plug:
                plug.sendall(bytes(data))
                plug.shutdown(socket.SHUT_WR)
                out = b"".join(iter(lambda: plug.recv(65536), b""))
            self.assertTrue(not out or re.match(rb"HTTP/1\.1 \d{3} ", out), (data, out[:80]))
        self.assertEqual(room.ask("GET", "/api/v1/health")[0], 200)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1] + sys.argv[3:])
