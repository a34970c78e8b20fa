#!/usr/bin/env python3
"""watch.py BEDE: `bede watch` against a server of its own: what it asks, what it keeps, what it says, how long it waits.

Standard library only.
"""
import calendar, gzip, http.server, json, os, re, shutil, signal, sqlite3, subprocess, sys, tempfile, threading, time, unittest

BEDE = os.path.abspath(sys.argv[1])
ALONE = {**{k: v for k, v in os.environ.items() if "proxy" not in k.lower()}, "no_proxy": "*"}
STORIES = ["On 5 March 2024 the president of Ghana arrived in Lomé for talks with his Togolese counterpart.",
           "Peru imposed sanctions on two Bolivian companies on 6 March 2024, the foreign ministry in Lima said.",
           "Denmark and Iceland signed a fisheries agreement in Reykjavik on 7 March 2024."]


def rss(stories, title="Coast Wire"):
    items = "".join(f"<item><guid>s{n}</guid><title>Story {n}</title><link>https://example.org/{n}</link>"
                    f"<pubDate>Fri, 08 Mar 2024 10:00:00 GMT</pubDate><description>{story}</description></item>" for n, story in enumerate(stories))
    return f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()


class Server:
    """Answers each path by a function of the request's headers; notes what it was asked and when."""

    def __init__(self):
        self.pages, self.asked = {}, []
        outer = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self):
                outer.asked.append((time.time(), self.path, dict(self.headers)))
                answer = outer.pages.get(self.path, (404, {}, b"nothing here"))
                status, headers, body = answer(self.headers) if callable(answer) else answer
                self.send_response(status)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                try:
                    self.wfile.write(body)
                    self.wfile.flush()
                except OSError:
                    pass  # the client has had enough
                if "Content-Length" in headers:
                    self.close_connection = True

            def log_message(self, *words):
                pass

        self.http = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.handle_error = lambda *words: None  # a client that hangs up is what some tests are about
        self.root = f"http://127.0.0.1:{self.http.server_address[1]}"
        threading.Thread(target=self.http.serve_forever, daemon=True).start()

    def close(self):
        self.http.shutdown()
        self.http.server_close()


class Watch(unittest.TestCase):
    def setUp(self):
        self.server = Server()
        self.addCleanup(self.server.close)
        self.folder = tempfile.mkdtemp(prefix="bede-watch-")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.book = os.path.join(self.folder, "book.db")

    def url(self, path):
        return self.server.root + path

    def watch(self, *words, code=0):
        done = subprocess.run([BEDE, "watch", *words], capture_output=True, text=True, timeout=120, env=ALONE)
        self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done.stdout, done.stderr

    def once(self, *urls, code=0):
        return self.watch("--once", self.book, *urls, code=code)

    def feed(self, path):
        with sqlite3.connect(self.book) as connection:
            connection.row_factory = sqlite3.Row
            row = dict(connection.execute("SELECT * FROM feeds WHERE url = ?", [self.url(path)]).fetchone())
        connection.close()
        return row

    def reports(self):
        with sqlite3.connect(self.book) as connection:
            found = sorted(row[0] for row in connection.execute("SELECT id FROM documents"))
        connection.close()
        return found

    def make_due(self):
        with sqlite3.connect(self.book) as connection:
            connection.execute("UPDATE feeds SET due = NULL")
        connection.close()

    def pause(self, path):
        row = self.feed(path)
        seconds = [calendar.timegm(time.strptime(row[name], "%Y-%m-%dT%H:%M:%SZ")) for name in ("asked", "due")]
        return seconds[1] - seconds[0]

    def test_new_items_come_in_once(self):
        self.server.pages["/a"] = (200, {}, rss(STORIES[:2]))
        out, err = self.once(self.url("/a"))
        self.assertEqual(err, "")
        self.assertRegex(out, r"/a  2 new\n")
        self.server.pages["/a"] = (200, {}, rss(STORIES))
        self.make_due()
        self.assertRegex(self.once()[0], r"/a  1 new, 2 there already\n")
        self.assertEqual(self.reports(), ["s0", "s1", "s2"])
        row = self.feed("/a")
        self.assertEqual((row["reports"], row["failures"], row["title"], row["answer"]), (3, 0, "Coast Wire", "3 reports"))
        found = subprocess.run([BEDE, "find", "--json", "--type", "SANCTION", self.book], capture_output=True, text=True).stdout
        self.assertEqual(json.loads(found)["source"][:3], "PER")

    def test_unchanged_feeds_are_not_sent_again(self):
        def page(headers):
            if headers.get("If-None-Match") == '"v1"' and headers.get("If-Modified-Since") == "Fri, 08 Mar 2024 10:00:00 GMT":
                return 304, {}, b""
            return 200, {"ETag": '"v1"', "Last-Modified": "Fri, 08 Mar 2024 10:00:00 GMT"}, rss(STORIES)

        self.server.pages["/a"] = page
        self.once(self.url("/a"))
        self.make_due()
        self.assertRegex(self.once()[0], r"/a  not changed\n")
        first, second = (headers for _, _, headers in self.server.asked)
        self.assertNotIn("If-None-Match", first)
        self.assertEqual(second["If-None-Match"], '"v1"')
        self.assertRegex(second["User-Agent"], r"^bede/[0-9]")
        self.assertIn("gzip", second["Accept-Encoding"])

    def test_packed_answers_are_unpacked(self):
        self.server.pages["/a"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(rss(STORIES)))
        self.assertRegex(self.once(self.url("/a"))[0], r"/a  3 new\n")

    def test_a_feed_is_left_alone_until_it_is_due(self):
        self.server.pages["/a"] = (200, {}, rss(STORIES))
        self.once("--every", "2h", self.url("/a"))
        self.assertEqual(self.pause("/a"), 7200)
        self.assertIn("no feed may be asked yet; the next one at " + self.feed("/a")["due"], self.once(self.url("/a"))[0])
        self.assertEqual(len(self.server.asked), 1)

    def test_what_the_server_asks_for_is_obeyed(self):
        self.server.pages["/fresh"] = (200, {"Cache-Control": "public, max-age=9000"}, rss(STORIES))
        self.server.pages["/forever"] = (200, {"Cache-Control": "max-age=99999999999999999999"}, rss(STORIES))
        self.server.pages["/busy"] = (429, {"Retry-After": "20000"}, b"")
        day = time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + 30000))
        self.server.pages["/shut"] = (503, {"Retry-After": day}, b"")
        self.once(self.url("/fresh"), self.url("/forever"), self.url("/busy"), self.url("/shut"), code=1)
        self.assertEqual(self.pause("/fresh"), 9000)
        self.assertEqual(self.pause("/forever"), 24 * 3600)
        self.assertEqual(self.pause("/busy"), 20000)
        self.assertAlmostEqual(self.pause("/shut"), 30000, delta=10)

    def test_after_failures_it_waits_twice_as_long_each_time(self):
        self.server.pages["/a"] = (500, {}, b"")
        pauses = []
        for _ in range(8):
            out, err = self.once(self.url("/a"), code=1)
            self.assertIn("answers 500", err)
            self.assertIn("asked again at", err)
            pauses.append(self.pause("/a"))
            self.make_due()
        self.assertEqual(pauses, [3600, 7200, 14400, 28800, 57600, 86400, 86400, 86400])
        self.server.pages["/a"] = (200, {}, rss(STORIES))
        self.once()
        self.assertEqual((self.pause("/a"), self.feed("/a")["failures"]), (1800, 0))

    def test_moves(self):
        self.server.pages["/new"] = (200, {}, rss(STORIES))
        self.server.pages["/old"] = (301, {"Location": "/new"}, b"")
        self.server.pages["/away"] = (302, {"Location": "/new"}, b"")
        self.server.pages["/round"] = (301, {"Location": "/round"}, b"")
        self.server.pages["/disk"] = (302, {"Location": "file:///etc/passwd"}, b"")
        out, err = self.once(self.url("/old"), self.url("/away"), self.url("/round"), self.url("/disk"), code=1)
        self.assertEqual(self.feed("/old")["address"], self.url("/new"))
        self.assertEqual(self.feed("/away")["address"], self.url("/away"))
        self.assertIn("sends us on more than 5 times", err)
        self.assertIn("/etc/passwd: is no address of http or https", err)
        self.assertEqual(self.reports(), ["s0", "s1", "s2"])
        self.make_due()
        self.server.asked.clear()
        self.once(code=1)
        self.assertNotIn("/old", [path for _, path, _ in self.server.asked])

    def test_what_is_gone_is_asked_no_more(self):
        self.server.pages["/a"] = (410, {}, b"")
        self.assertIn("it is not asked again", self.once(self.url("/a"), code=1)[1])
        self.make_due()
        self.assertIn("follows no feed", self.once(code=1)[1])
        self.assertEqual(len(self.server.asked), 1)
        self.server.pages["/a"] = (200, {}, rss(STORIES))
        self.assertIn("3 new", self.once(self.url("/a"))[0])  # named again, it is asked again

    def test_strange_answers_harm_nothing(self):
        pages = {"/page": b'<html><head><link rel="alternate" type="application/rss+xml" href="/the.rss"></head></html>',
                 "/torn": rss(STORIES)[:-40], "/noise": bytes(range(256)) * 50, "/nothing": b"",
                 "/bomb": b'<?xml version="1.0"?><!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "' + b"&a;" * 10 + b'">' +
                          b"".join(b'<!ENTITY %c "' % (99 + i) + b"&%c;" % (98 + i) * 10 + b'">' for i in range(9)) + b"]><rss><channel><item><description>&k;</description></item></channel></rss>"}
        for path, body in pages.items():
            self.server.pages[path] = (200, {"ETag": '"x"'}, body)
        self.server.pages["/short"] = (200, {"Content-Length": "100000"}, rss(STORIES))
        self.server.pages["/flood"] = (200, {"Content-Encoding": "gzip"}, gzip.compress(b"<rss>" + b"a" * (70 << 20), 1))
        self.server.pages["/none"] = (200, {}, rss([]))
        self.server.pages["/good"] = (200, {}, rss(STORIES))
        names = [*pages, "/short", "/flood", "/none", "/good"]
        out, err = self.once(*map(self.url, names), "http://127.0.0.1:1/closed", "http://no-such-name.invalid/", code=1)
        for path, said in {"/page": "the page names this feed: /the.rss", "/torn": "", "/noise": "is no feed", "/nothing": "is no feed",
                           "/bomb": "amplification", "/short": "", "/flood": "more than 64 MB", ":1/closed": "", "no-such-name.invalid/": ""}.items():
            lines = [line for line in err.splitlines() if f"{path}" in line]
            self.assertEqual(len(lines), 1, (path, err))
            self.assertIn(said, lines[0])
        self.assertIn("/none  0 new\n", out)
        self.assertIn("/good  3 new\n", out)
        self.assertEqual(self.reports(), ["s0", "s1", "s2"])
        self.assertIsNone(self.feed("/torn")["etag"], "what was not understood is asked for whole again")

    def test_one_question_at_a_time_and_a_second_apart(self):
        for path in "/a", "/b", "/c":
            self.server.pages[path] = (200, {}, rss(STORIES[:1], path))
        self.once(self.url("/a"), self.url("/b"), self.url("/c"))
        times = [when for when, _, _ in self.server.asked]
        self.assertTrue(all(later - earlier >= 0.9 for earlier, later in zip(times, times[1:])), times)

    def test_it_stays_until_it_is_told_to_end(self):
        self.server.pages["/a"] = (200, {}, rss(STORIES[:1]))
        for ending in signal.SIGINT, signal.SIGTERM:
            self.server.asked.clear()
            run = subprocess.Popen([BEDE, "watch", "--every", "1s", self.book, self.url("/a")], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ALONE)
            begin = time.time()
            while len(self.server.asked) < 3 and time.time() < begin + 60:
                time.sleep(0.05)
            run.send_signal(ending)
            out, err = run.communicate(timeout=60)
            self.assertEqual((run.returncode, err), (0, ""))
            self.assertGreaterEqual(len(out.splitlines()), 2)
        self.assertEqual(self.reports(), ["s0"])

    def test_a_kill_loses_no_item(self):
        stories = [f"{STORIES[n % 3]} It was report number {n} of that day." for n in range(150)]
        self.server.pages["/a"] = lambda headers: (304, {}, b"") if headers.get("If-None-Match") else (200, {"ETag": '"v1"'}, rss(stories))
        for wait in 0.2, 0.4, 0.3, 0.5:
            run = subprocess.Popen([BEDE, "watch", "--once", self.book, self.url("/a")], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ALONE)
            time.sleep(wait)
            run.kill()
            run.wait()
        if os.path.exists(self.book):
            with sqlite3.connect(self.book, timeout=30) as connection:
                if connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'feeds'").fetchone()[0]:
                    connection.execute("UPDATE feeds SET due = NULL")
            connection.close()
        self.once(self.url("/a"))
        self.assertEqual(len(self.reports()), 150)

    def test_feeds_are_listed_and_forgotten(self):
        self.server.pages["/a"] = (200, {}, rss(STORIES))
        listed = os.path.join(self.folder, "feeds.txt")
        with open(listed, "w") as file:
            file.write(f"# our feeds\n\n{self.url('/a')}\n")
        self.watch("--once", "--feeds", listed, self.book)
        row = json.loads(self.watch("--list", "--json", self.book)[0])
        self.assertEqual((row["url"], row["reports"]), (self.url("/a"), 3))
        self.assertIn("forgotten", self.watch("--forget", self.url("/a"), self.book)[0])
        self.assertIn("is not followed", self.watch("--forget", self.url("/a"), self.book, code=1)[1])
        self.assertEqual(self.reports(), ["s0", "s1", "s2"])

    def test_wrong_calls(self):
        for words, said in ((["--every", "soon", self.book, self.url("/a")], "soon"), (["--every", "0m", self.book, self.url("/a")], "0m"),
                            ([self.book, "ftp://example.org/a"], "ftp://example.org/a"), ([self.book, "news.rss"], "news.rss")):
            self.assertIn(said, self.watch("--once", *words, code=2)[1])
        self.assertFalse(os.path.exists(self.book))
        self.assertIn("there is no such book", self.watch("--once", self.book, code=1)[1])

    def test_an_item_without_a_day_has_that_of_the_question(self):
        self.server.pages["/a"] = (200, {}, re.sub(rb"<pubDate>.*?</pubDate>", b"", rss(STORIES[:1])))
        self.once(self.url("/a"))
        with sqlite3.connect(self.book) as connection:
            published, notes = connection.execute("SELECT published, notes FROM documents").fetchone()
        connection.close()
        self.assertIn(published, (time.strftime("%Y-%m-%d", time.gmtime()), time.strftime("%Y-%m-%d", time.gmtime(time.time() - 60))))
        self.assertIn("states no day", notes)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[2:]])
