#!/usr/bin/env python3
"""run.py BEDE SOURCE [Class.test]: the command line from outside: exit codes, messages, order, hostile input.

Standard library only.
"""
import csv, io, json, os, re, shutil, subprocess, sys, tempfile, unittest

BEDE, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
REPORT = os.path.join(SOURCE, "examples", "report.txt")
MODEL = os.path.join(SOURCE, "models", "english.bede")
LEXICON = os.path.join(SOURCE, "lexicon")


def bede(*words, stdin=b"", timeout=300):
    done = subprocess.run([BEDE, *words], input=stdin, capture_output=True, timeout=timeout)
    assert done.returncode in (0, 1, 2), f"bede {' '.join(words)} ended with {done.returncode}\n{done.stderr.decode(errors='replace')}"
    return done.returncode, done.stdout.decode("utf8"), done.stderr.decode("utf8")


def sentences():
    with open(REPORT, encoding="utf8") as file:
        return [s.strip() for s in re.split(r"(?<=[.”])\s+", file.read()) if s.strip()]


def batch(count):
    """Reports of other lengths and orders, the same in every run."""
    parts = sentences()
    for number in range(count):
        chosen = [parts[(number * 7 + i * (1 + number % 5)) % len(parts)] for i in range(1 + number % 13)]
        yield {"id": f"r{number}", "text": "\n\n".join(chosen), "date": f"2024-03-{1 + number % 28:02}"}


class Scratch(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="bede-cli-")
        self.addCleanup(shutil.rmtree, self.folder, True)

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as out:
            out.write(content if isinstance(content, bytes) else content.encode("utf8"))
        return path


class Usage(Scratch):
    def test_help_is_given_on_standard_output(self):
        for words in (["--help"], ["read", "--help"], ["explain", "--help"], ["claims", "--help"]):
            code, out, err = bede(*words)
            self.assertEqual((code, err), (0, ""), words)
            self.assertIn("--help", out)

    def test_version_is_that_of_the_file(self):
        with open(os.path.join(SOURCE, "VERSION")) as file:
            self.assertEqual(bede("--version"), (0, f"bede {file.read().strip()}\n", ""))

    def test_wrong_calls_end_with_2_and_say_why(self):
        for words, named in ((["fly"], "fly"), (["read", "--format", "verse", REPORT], "verse"), (["read", "--wings", REPORT], "--wings"),
                             (["read", "--date", "2024-02-31", REPORT], "2024-02-31"), (["read", "--date", "spring", REPORT], "spring"),
                             (["read", "--threads", "0", REPORT], "--threads"), (["read", "--threads", "many", REPORT], "many"),
                             (["lexicon", "sing"], "sing"), (["explain"], "FILE [ITEM]"), (["export", "a.db"], "BOOK FOLDER"), ([], "")):
            code, out, err = bede(*words)
            self.assertEqual((code, out), (2, ""), words)
            self.assertTrue(err.startswith("bede: "), err)
            self.assertIn(named, err)


class Between(Scratch):
    TEXT = "Kenya thanked Chad on Monday. Later the ferry pilots accused the harbour board of greed."

    def events(self, *words, text=TEXT, name="report.txt"):
        code, out, err = bede("read", "--format", "jsonl", *words, self.file(name, text))
        self.assertEqual((code, err), (0, ""), words)
        return [(event["plover"], event["source"], event["target"]) for event in json.loads(out)["events"]]

    def test_only_what_happens_between_the_two_is_told(self):
        self.assertIn(("SUPPORT", "KEN", "TCD"), self.events())
        self.assertEqual(self.events("--between", "Kenya, Chad"), [("SUPPORT", "KEN", "TCD")])
        [(plover, _, _)] = self.events("--between", "the ferry pilots,the harbour board")
        self.assertEqual(plover, "ACCUSE")

    def test_a_pair_of_the_report_goes_before(self):
        line = json.dumps({"text": self.TEXT, "between": ["Kenya", "Chad"]}) + "\n"
        told = self.events("--between", "the ferry pilots,the harbour board", text=line, name="report.jsonl")
        self.assertEqual(told, [("SUPPORT", "KEN", "TCD")])

    def test_explain_knows_the_two_also(self):
        code, out, err = bede("explain", "--between", "the ferry pilots,the harbour board", self.file("report.txt", self.TEXT))
        self.assertEqual((code, err), (0, ""))
        self.assertIn("ACCUSE", out)
        self.assertNotIn("SUPPORT", out)

    def test_two_are_two(self):
        for pair in ("Kenya", "Kenya,", "Kenya,Chad,Peru", ""):
            code, out, err = bede("read", "--between", pair, REPORT)
            self.assertEqual((code, out), (2, ""), pair)
            self.assertIn("--between", err)


class OwnDictionaries(Scratch):
    def actors(self, text, *words, date="2010-06-01"):
        code, out, err = bede("read", "--format", "jsonl", "--date", date, *words, self.file("report.txt", text))
        self.assertEqual((code, err), (0, ""))
        return {actor["name"]: actor for actor in json.loads(out)["actors"]}

    def test_own_files_go_before_ours(self):
        own = os.path.dirname(self.file("own/actors/groups.tsv", "Harbour League\tNOR\tLAB\tgroup\nTaliban\tPAK\tPTY\tparty\n"))
        found = self.actors("The Harbour League met the Taliban in Oslo.", "--own", os.path.dirname(own))
        self.assertEqual((found["Harbour League"]["country"], found["Harbour League"]["sectors"]), ("NOR", ["LAB"]))
        self.assertEqual(found["Taliban"]["code"], "PAKPTY")

    def test_an_own_file_that_is_wrong_is_named_with_its_line(self):
        self.file("own/actors/groups.tsv", "# mine\nHarbour League\tNOR\tLAB\tgroup\tsoon\n")
        code, out, err = bede("read", "--own", os.path.join(self.folder, "own"), REPORT)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("own/actors/groups.tsv:2", err)

    def test_what_an_own_file_overrides_is_no_fault_but_one_that_nothing_reads_is(self):
        own = os.path.join(self.folder, "own")
        self.file("own/actors/groups.tsv", "Taliban\tPAK\tPTY\tparty\n")
        code, out, err = bede("lexicon", "check", "--own", own)
        self.assertEqual((code, err), (0, ""))
        self.file("own/actors/group.tsv", "Taliban\tPAK\tPTY\tparty\n")
        code, out, err = bede("lexicon", "check", "--own", own)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("own/actors/group.tsv: nothing reads", err)

    def test_a_code_or_type_that_no_scheme_has_is_named_with_its_line(self):
        for line, named in (("snub T\t999\tREJECT\t\t\t", "999"), ("snub T\t111\tSNUB\t\t\t", "SNUB"), ("snub T 111 REJECT", "tabs")):
            self.file("own/predicates/mine.tsv", "# mine\n" + line + "\n")
            code, out, err = bede("lexicon", "check", "--own", os.path.join(self.folder, "own"))
            self.assertEqual(code, 1)
            self.assertIn("own/predicates/mine.tsv:2", err)
            self.assertIn(named, err)

    def test_petrarch_dictionaries_are_read_as_they_are(self):
        actors = self.file("my.actors.txt", "NORLAND_ [NLD]  # ours\n\t[DNK <20050101]\nGREY_WOLVES [NLDREB]\nOLD_DOMINION [---]\n")
        agents = self.file("my.agents.txt", "HARBOUR_WARDEN [~GOVHRB]\n")
        words = ("--petrarch-actors", actors, "--petrarch-agents", agents)
        text = "Norland harbour wardens accused the Grey Wolves of theft. Old Dominion accused France of theft."
        found = self.actors(text, *words)
        self.assertEqual(found["Grey Wolves"]["code"], "NLDREB")
        self.assertIn("NLDGOVHRB", [actor["code"] for actor in found.values()])
        self.assertNotIn("Old Dominion", found)
        found = self.actors(text, *words, date="2004-06-01")
        self.assertIn("DNKGOVHRB", [actor["code"] for actor in found.values()])
        titled = self.actors("Norland Harbour Warden Grey Wolves accused France of theft.", *words)
        self.assertEqual(titled["Grey Wolves"]["code"], "NLDREBGOVHRB")

    def test_a_wrong_petrarch_dictionary_is_named_with_its_line(self):
        actors = self.file("my.actors.txt", "NORLAND [NOR]\nSUDLAND [SUD <20011301]\n")
        code, out, err = bede("read", "--petrarch-actors", actors, REPORT)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("my.actors.txt:2", err)

    VERBS = ("&TALKSYN\n+TALKS\n+PEACE CONFERENCE\n\n--- ACCUSE [112] ---\nACCUSE\n- * OF &TALKSYN [999]\n- DID NOT * [---]\n"
             "--- TRAVEL [042:043] ---\nTRAVEL {TRAVELS TRAVELLED TRAVELLING}\n+SET_OFF\n- MINISTERS * [044]\n- ~ [1]\n"
             "--- FIGHT [190] ---\nFIGHT {FOUGHT}\n- % * [191]\n- TO * [\n")

    def coded(self, text, *words):
        code, out, err = bede("read", "--format", "jsonl", "--date", "2010-06-01", "--petrarch-verbs", self.file("my.verbs.txt", self.VERBS),
                              *words, self.file("report.txt", text))
        self.assertEqual((code, err), (0, ""))
        record = json.loads(out)
        country = {actor["id"]: actor["country"] for actor in record["actors"]}
        return [(event["cameo"], *("+".join(country[a] for a in event[side]) for side in ("actors", "recipients"))) for event in record["events"]]

    def test_petrarch_verbs_code_alone_and_in_their_codes(self):
        self.assertEqual(self.coded("Peru accused Chile of theft. Peru and Chile signed a treaty."), [("112", "PER", "CHL")])
        self.assertEqual(self.coded("Peru accused Chile of leaving the peace conference."), [("999", "PER", "CHL")])
        self.assertEqual(self.coded("Peru did not accuse Chile of theft."), [])
        self.assertEqual(self.coded("Sweden travelled to Norway."), [("042", "SWE", "NOR"), ("043", "NOR", "SWE")])
        self.assertEqual(self.coded("Peru and Chile fought."), [("191", "PER+CHL", "")])
        self.assertEqual(self.coded("Peru fought Chile."), [("190", "PER", "CHL")])
        self.assertEqual(self.coded("Peru accused its neighbours of theft."), [])

    def test_petrarch_discards_leave_sentences_or_reports_out(self):
        text = "Peru accused Chile of theft. Norway accused Sweden of theft at the World Cup."
        some, all_ = self.file("some.txt", "WORLD_CUP\n"), self.file("all.txt", "+WORLD CUP_\n")
        self.assertEqual(self.coded(text, "--petrarch-discards", some), [("112", "PER", "CHL")])
        self.assertEqual(self.coded(text, "--petrarch-discards", all_), [])

    def test_lines_of_petrarch_verbs_that_say_nothing_are_listed(self):
        verbs = self.file("my.verbs.txt", self.VERBS)
        code, out, err = bede("lexicon", "check", "--petrarch-verbs", verbs)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("4 patterns; 2 lines not read", out)
        self.assertIn("my.verbs.txt:13: a pattern without its verb, *", out)
        self.assertIn("my.verbs.txt:17: a bracket without its other half", out)
        code, out, err = bede("read", "--petrarch-verbs", self.file("empty.txt", "# nothing\n"), REPORT)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("empty.txt", err)

    def test_towns_of_geonames_are_brought_in(self):
        def town(name, people, country="SE", kind="PPL"):
            return f"1\t{name}\t{name}\t\t59.5\t17.25\tP\t{kind}\t{country}\t\t\t\t\t\t{people}\t\t1\tEurope/Stockholm\t2020-01-01\n"
        dump = self.file("SE.txt", town("Nordby", 21000) + town("Liten", 300) + town("Old Nordby", 20000, kind="PPLX"))
        code, out, err = bede("lexicon", "import", dump)
        self.assertEqual((code, err, out.splitlines()[1:]), (0, "", ["Nordby\tSWE\t59.50\t17.25\t21"]))
        self.file("own/places/cities.tsv", out)
        found = bede("read", "--format", "jsonl", "--own", os.path.join(self.folder, "own"),
                     self.file("r.txt", "Denmark and Norway signed a treaty in Nordby."))[1]
        self.assertEqual(json.loads(found)["events"][0]["place"]["country"], "SWE")
        code, out, err = bede("lexicon", "import", self.file("bad.txt", town("Nordby", 21000) + "half\ta line\n"))
        self.assertEqual(code, 1)
        self.assertIn("bad.txt:2", err)


class Reading(Scratch):
    def test_a_batch_is_the_same_for_any_number_of_threads(self):
        lines = [json.dumps(one) for one in batch(60)]
        lines[17] = "{not json"
        lines[41] = '{"id": "no text"}'
        path = self.file("batch.jsonl", "\n".join(lines))
        first = bede("read", "--format", "jsonl", "--layers", "--threads", "1", path)
        self.assertEqual(first[0], 1)
        ids = [json.loads(line)["document"]["id"] for line in first[1].splitlines()]
        self.assertEqual(ids, [f"r{n}" for n in range(60) if n not in (17, 41)])
        self.assertEqual(len(first[2].splitlines()), 2)
        self.assertIn("batch.jsonl:18", first[2].splitlines()[0])
        self.assertIn("batch.jsonl:42", first[2].splitlines()[1])
        for threads in ("2", "5"):
            self.assertEqual(bede("read", "--format", "jsonl", "--layers", "--threads", threads, path), first)

    def test_files_folders_and_standard_input_are_one_batch(self):
        self.file("news/b.txt", "The minister left.")
        self.file("news/a/a.txt", "The minister came.")
        self.file("news/.hidden", "Nobody reads this.")
        lines = self.file("c.jsonl", '{"id":"one","text":"It rained."}\n\n{"id":"two","text":"It snowed."}\n')
        code, out, err = bede("read", "--format", "jsonl", os.path.join(self.folder, "news"), lines, "-", stdin=b"It blew.")
        self.assertEqual((code, err), (0, ""))
        ids = [json.loads(line)["document"]["id"] for line in out.splitlines()]
        self.assertEqual([os.path.basename(i) for i in ids], ["a.txt", "b.txt", "one", "two", "-"])

    def test_the_date_of_the_call_holds_where_the_report_has_none(self):
        lines = self.file("d.jsonl", '{"id":"a","text":"It rained."}\n{"id":"b","text":"It snowed.","date":"2023-01-05"}\n')
        out = bede("read", "--format", "jsonl", "--date", "2024-02-29", lines)[1]
        self.assertEqual([json.loads(line)["document"]["published"] for line in out.splitlines()], ["2024-02-29", "2023-01-05"])

    def test_one_bad_file_does_not_stop_a_batch(self):
        good = self.file("good.txt", "The minister came.")
        code, out, err = bede("read", "--format", "jsonl", os.path.join(self.folder, "absent.txt"), good)
        self.assertEqual((code, len(out.splitlines()), len(err.splitlines())), (1, 1, 1))
        self.assertIn("absent.txt", err)
        self.assertIn("; ", err)  # reason; remedy

    def test_a_file_that_may_not_be_read_is_named(self):
        path = self.file("secret.txt", "The minister came.")
        os.chmod(path, 0)
        if os.access(path, os.R_OK):
            self.skipTest("root reads everything")
        code, _, err = bede("read", path)
        self.assertEqual(code, 1)
        self.assertIn("secret.txt", err)

    def test_full_disk_is_said(self):
        if not os.path.exists("/dev/full"):
            self.skipTest("no /dev/full here")
        with open("/dev/full", "wb") as full:
            done = subprocess.run([BEDE, "read", REPORT], stdout=full, stderr=subprocess.PIPE, timeout=300)
        self.assertEqual(done.returncode, 1)
        self.assertIn(b"standard output", done.stderr)

    def test_spans_are_code_points(self):
        text = "“Très bien,” said the Norwegian minister — 😀 twice. Oslo agreed."
        path = self.file("spans.txt", text)
        record = json.loads(bede("read", "--format", "json", "--layers", path)[1])
        mentions = record["layers"]["mentions"]
        self.assertTrue(any(text[m["at"][0]:m["at"][1]] == "Oslo" for m in mentions), [text[m["at"][0]:m["at"][1]] for m in mentions])

    def test_conllu_has_ten_columns_and_its_text(self):
        out = bede("read", "--format", "conllu", REPORT)[1]
        rows = [line.split("\t") for line in out.splitlines() if line and not line.startswith("#")]
        self.assertTrue(rows and all(len(row) == 10 and all(row) for row in rows))
        self.assertIn("# text = ", out)

    def test_the_brief_keeps_to_its_columns_and_sends_no_control_characters(self):
        out = bede("read", REPORT)[1]
        self.assertFalse([line for line in out.splitlines() if len(line) > 80])
        self.assertNotIn("\x1b", out)
        self.assertIn("\x1b[1m", bede("read", "--colour", "always", REPORT)[1])
        odd = self.file("odd.txt", "The minister said \x1b[31mred\x1b[0m words were “\x07bad”.")
        self.assertNotRegex(bede("read", odd)[1], "[\x00-\x09\x0b-\x1f\x7f]")


class Hostile(Scratch):
    def read(self, name, content):
        path = self.file(name, content)
        code, out, err = bede("read", "--format", "json", path)
        self.assertEqual(code == 0, err == "", err)
        if code:
            self.assertIn(name, err)
            self.assertEqual(out, "")
            return None
        return json.loads(out)

    def test_bytes_of_every_kind(self):
        for name, content in (("empty.txt", b""), ("blank.txt", b" \n\t\n"), ("nul.txt", b"\0" * 4096), ("half.txt", b"He left \xe2\x80"),
                              ("bom.txt", b"\xef\xbb\xbf"), ("utf16.txt", "He left.".encode("utf16")), ("odd16.txt", b"\xff\xfeH"),
                              ("high.txt", bytes(range(128, 256)) * 20), ("dots.txt", b"." * 20000), ("quotes.txt", b'"' * 20000),
                              ("brackets.txt", b"(" * 20000), ("words.txt", b"a " * 50000), ("word.txt", b"a" * (1 << 20)),
                              ("bytes.txt", b"a-b.c'" * 180000), ("sentence.txt", b"the envoy of the king and " * 800 + b"left."),
                              ("marks.txt", b"?! ... -- ;; ,, (...) " * 400),
                              ("lines.txt", b"\n" * 100000), ("page.html", b"<html><body>"), ("list.json", b"[1,2,3]"),
                              ("deep.json", b"[" * 100000)):
            self.read(name, content)

    def test_of_a_feed_that_breaks_off_the_whole_items_are_read(self):
        item = "<item><title>%s</title><description>Peru thanked %s.</description></item>\n"
        feed = "<rss version='2.0'><channel><title>Wire</title>\n" + item % ("a", "Chad") + item % ("b", "Mali")
        code, out, err = bede("read", "--format", "jsonl", self.file("cut.rss", feed + "<item><title>c</title><descr"), REPORT)
        self.assertEqual(code, 1)
        self.assertEqual([json.loads(line)["document"]["title"] for line in out.splitlines()], ["a", "b", None])
        self.assertIn("cut.rss:4: ", err)

    def test_a_line_whose_text_is_a_number_is_named(self):
        code, out, err = bede("read", "--format", "jsonl", self.file("in.jsonl", '{"id": 7, "text": "Peru thanked Chad."}\n{"text": 42}\n'))
        self.assertEqual((code, len(out.splitlines())), (1, 1))
        self.assertIn("in.jsonl:2 ", err)

    def test_a_sentence_of_5000_words_has_its_words_and_trees(self):
        code, out, err = bede("parse", self.file("long.txt", b"the envoy of the king and " * 833 + b"left."))
        words = [line.split("\t") for line in out.splitlines() if line and line[0] != "#"]
        self.assertEqual((code, err, len(words)), (0, "", 5000))
        for tree in out.strip().split("\n\n"):
            rows = [line.split("\t") for line in tree.splitlines() if line[0] != "#"]
            heads = [int(row[6]) for row in rows]
            self.assertEqual(heads.count(0), 1)
            for at in range(1, len(heads) + 1):
                steps = 0
                while at:
                    at, steps = heads[at - 1], steps + 1
                    self.assertLessEqual(steps, len(heads))

    def test_a_stream_costs_the_memory_of_its_documents_not_of_their_number(self):
        def most(count):
            path = self.file("stream.jsonl", "\n".join(json.dumps(one) for one in batch(count)))
            with open(os.devnull, "wb") as none:
                child = subprocess.Popen([BEDE, "read", "--format", "jsonl", "--threads", "1", path], stdout=none, stderr=none)
                _, status, used = os.wait4(child.pid, 0)
                child.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(child.returncode, 0)
            return used.ru_maxrss
        few, many = most(60), most(1200)
        self.assertLess(many, few + (8 << 10), "kilobytes")

    def test_a_page_nested_deep(self):
        self.read("deep.html", b"<html><body>" + b"<div>" * 100000 + b"The minister came." + b"</div>" * 100000)

    def test_a_text_past_the_budget_is_refused_at_once(self):
        path = self.file("huge.txt", b"")
        os.truncate(path, 1 << 30)
        code, out, err = bede("read", path, timeout=60)
        self.assertEqual((code, out), (1, ""))
        self.assertIn("huge.txt", err)
        self.assertIn("larger than", err)

    def test_a_line_past_the_budget_is_skipped(self):
        path = self.file("long.jsonl", b'{"text":"' + b"a" * (65 << 20) + b'"}\n{"id":"after","text":"He came."}\n')
        code, out, err = bede("read", "--format", "jsonl", path)
        self.assertEqual((code, json.loads(out)["document"]["id"]), (1, "after"))
        self.assertIn("long.jsonl:1", err)

    def test_a_model_that_is_cut_short_is_named(self):
        with open(MODEL, "rb") as file:
            whole = file.read()
        for name, content in (("cut.bede", whole[:len(whole) // 2]), ("none.bede", b""), ("other.bede", b"x" * 5000)):
            code, out, err = bede("read", "--model", self.file(name, content), REPORT)
            self.assertEqual((code, out), (1, ""), name)
            self.assertIn(name, err)
        self.assertEqual(bede("read", "--model", os.path.join(self.folder, "absent.bede"), REPORT)[0], 1)

    def test_a_broken_line_of_the_lexicon_is_named(self):
        copy = os.path.join(self.folder, "lexicon")
        shutil.copytree(LEXICON, copy)
        states = os.path.join(copy, "actors", "states.tsv")
        with open(states, "rb") as file:
            lines = file.read().split(b"\n")
        place = next(i for i, line in enumerate(lines) if line and line[:1] not in b"#!")
        lines[place] = b"\xff\xfe only one field"
        with open(states, "wb") as file:
            file.write(b"\n".join(lines))
        for words in (["read", "--lexicon", copy, REPORT], ["lexicon", "check", "--lexicon", copy]):
            code, out, err = bede(*words)
            self.assertEqual((code, out), (1, ""), words)
            self.assertIn(f"states.tsv:{place + 1}", err)
        self.assertEqual(bede("read", "--lexicon", os.path.join(self.folder, "absent"), REPORT)[0], 1)


class Brief(Scratch):
    def happened(self, text):
        code, out, err = bede("read", self.file("report.txt", text))
        self.assertEqual((code, err), (0, ""))
        return " ".join(out.split())

    def test_what_is_to_come_is_no_threat_and_what_one_says_oneself_needs_no_source(self):
        for text, line in (("Portugal will send two patrol boats to Ghana.", "Planned: Portugal uses or moves forces towards Ghana."),
                           ("Chad will impose sanctions on Mali.", "Planned: Chad takes measures against Mali."),
                           ("Chad threatened to attack Mali.", "no date Chad threatens Mali."),
                           ("Peru's premier resigned.", "Peru's premier (Peru) resigns."),
                           ("At least 32 police officers in Lima were injured by Chilean soldiers.", "at least 32 police officers"),
                           ("\"We call on Chad to free the prisoners,\" said Peruvian Foreign Minister Elmer Schialer.", "appeals to Chad. “")):
            self.assertIn(line, self.happened(text))

    def test_marks_of_a_quotation_in_pieces_are_told_once(self):
        out = self.happened("“We have evidence,” Chadian minister Idriss Holm said, “and we will show it.”")
        self.assertIn("“We have evidence,” ... “and we will show it.”", out)
        self.assertNotIn("””", out)

    def test_characters_that_turn_a_line_are_left_out(self):
        self.assertIn("“Peru thanked Chad.”", self.happened("Peru \u202ethanked\u202c Chad\u200b."))


class Tables(Scratch):
    def test_days_and_paths_are_told_as_far_as_they_are_known(self):
        path = self.file("a/long/way/to/a/report/of/the/harbour.txt", "Oslo, 4 May 2023\n\nPeru thanked Chad. In 2021 the Kenyan parliament approved the treaty by 144 votes to 3.\n")
        book = os.path.join(self.folder, "b.db")
        self.assertEqual(bede("add", book, path)[0], 0)
        code, out, err = bede("find", book)
        self.assertIn("(2023-05-04)", out)
        self.assertIn("harbour.txt", out)
        code, out, err = bede("votes", book)
        self.assertEqual(out.splitlines()[1].split()[0], "2021")


class Verbs(Scratch):
    def test_explain_shows_every_item_and_names_unknown_ones(self):
        record = json.loads(bede("read", "--format", "json", REPORT)[1])
        for kind in ("actors", "events", "claims", "agreements", "votes", "contacts", "checks"):
            for item in record[kind]:
                code, out, err = bede("explain", REPORT, item["id"])
                self.assertEqual((code, err), (0, ""))
                self.assertTrue(out.startswith(item["id"] + " "), out[:80])
        code, out, err = bede("explain", REPORT, "e999")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("e999", err)

    def test_explain_draws_trees(self):
        self.assertIn("root", bede("explain", "--tree", REPORT, "a1")[1])

    def test_claims_are_narrowed(self):
        everything = bede("claims", REPORT)[1].splitlines()
        self.assertTrue(everything)
        for flag, column, value in (("--by", 3, "karis"), ("--status", 2, "denied")):
            some = bede("claims", flag, value, REPORT)[1].splitlines()
            self.assertTrue(0 < len(some) < len(everything), (flag, value, everything))
            self.assertTrue(all(value in line.split("\t")[column].lower() for line in some))

    def test_claims_are_found_by_country_in_any_case_and_what_fits_nothing_is_said(self):
        path = os.path.join(self.folder, "talks.txt")
        with open(path, "w", encoding="utf8") as file:
            file.write("Chilean Foreign Minister Ana Ruiz said the talks had failed. She added that Lima would pay.")
        everything = bede("claims", path)[1]
        self.assertEqual(len(everything.splitlines()), 2)
        for words in ("Chile", "chile", "CHL", "chl", "ruiz", "RUIZ"):
            self.assertEqual(bede("claims", "--by", words, path), (0, everything, ""), words)
        self.assertEqual(bede("claims", "--about", "peru", path)[1], everything.splitlines(True)[1])
        self.assertEqual(bede("claims", "--by", "hile", path)[1], "")
        self.assertEqual(bede("claims", "--status", "ASSERTED", path)[0], 0)
        code, out, err = bede("claims", "--by", "Narnia", path)
        self.assertEqual((code, out), (0, ""))
        self.assertIn("no claim fits --by Narnia", err)
        book = os.path.join(self.folder, "talks.db")
        bede("add", book, path)
        self.assertEqual(bede("claims", "--by", "Chile", book), bede("claims", "--by", "CHL", book))
        self.assertIn("the talks had failed", bede("claims", "--by", "chile", book)[1])

    def test_reviews_hold_only_what_schema_org_knows(self):
        path = os.path.join(self.folder, "talks.jsonl")
        with open(path, "w", encoding="utf8") as file:
            file.write(json.dumps({"id": "t1", "url": "https://herald.example/1", "source": "Herald", "date": "2025-03-02", "text":
                "Chilean Foreign Minister Ana Ruiz said the talks had failed. The charter states that the port is free. "
                "Officials said the mill was shut. The council urged miners to leave."}) + "\n")
        reviews = [json.loads(line) for line in bede("claims", "--format", "jsonld", path)[1].splitlines()]
        self.assertEqual([review["claimReviewed"] for review in reviews],
                         ["the talks had failed", "that the port is free", "the mill was shut"])
        known = {"@type", "identifier", "text", "keywords", "author", "appearance", "firstAppearance"}
        for review in reviews:
            claim = review["itemReviewed"]
            self.assertEqual((review["@type"], claim["@type"]), ("ClaimReview", "Claim"))
            self.assertLessEqual(set(claim), known)
            self.assertEqual(claim["appearance"]["publisher"], {"@type": "Organization", "name": "Herald"})
            self.assertEqual((claim["appearance"]["url"], claim["appearance"]["datePublished"]),
                             ("https://herald.example/1", "2025-03-02"))
        authors = [review["itemReviewed"]["author"] for review in reviews]
        self.assertEqual(authors[0], {"@type": "Person", "name": "Ana Ruiz", "jobTitle": "Foreign Minister"})
        self.assertEqual(authors[1], None)
        self.assertEqual(reviews[1]["itemReviewed"]["firstAppearance"], {"@type": "CreativeWork", "name": "The charter"})
        self.assertEqual(authors[2], {"@type": "Person", "name": "Officials"})

    def test_claims_are_found_by_whom_their_source_speaks_for(self):
        path = self.file("bodies.txt", "NATO spokeswoman Ana Ruiz said the drill had begun. Lena Berg, a researcher at "
                          "Amnesty International, said the prisoners were beaten. She added that two had died. A critic "
                          "of the plan said it was late.")
        book = os.path.join(self.folder, "bodies.db")
        bede("add", book, path)
        for words, told in [("NATO", ["the drill"]), ("North Atlantic Treaty Organization", ["the drill"]),
                            ("amnesty", ["the prisoners", "two had died"])]:
            for listed in (bede("claims", "--by", words, path)[1], bede("claims", "--by", words, book)[1]):
                self.assertTrue(all(some in listed for some in told), (words, listed))
                self.assertNotIn("it was late", listed)
        self.assertEqual(bede("claims", "--by", "Red Cross", path)[1], "")

    def test_claims_as_csv_and_json_are_the_same_claims(self):
        lines = [line.split("\t") for line in bede("claims", REPORT)[1].splitlines()]
        rows = list(csv.DictReader(io.StringIO(bede("claims", "--format", "csv", REPORT)[1])))
        objects = [json.loads(line) for line in bede("claims", "--format", "jsonl", REPORT)[1].splitlines()]
        self.assertEqual([line[1] for line in lines], [row["id"] for row in rows])
        self.assertEqual([row["content"] for row in rows], [item["content_text"] for item in objects])
        self.assertEqual([row["status"] for row in rows], [item["status"] for item in objects])

    def test_a_listing_may_be_called_as_a_verb_is(self):
        book = os.path.join(self.folder, "book.db")
        self.assertEqual(bede("add", book, REPORT), (0, "added 1 report\n", ""))
        code, out, err = bede("find", "--json", "--words", "agreement", "--limit", "1", book, "claims")
        self.assertEqual((code, len(out.splitlines())), (0, 1), err)
        self.assertIn("agreement", json.loads(out)["content"])
        self.assertEqual(json.loads(bede("find", "--json", book, "votes")[1])["unaccounted"], 10)
        code, _, err = bede("find", book, "verses")
        self.assertEqual(code, 2)
        self.assertIn("verses", err)

    def test_a_dossier_is_asked_for_by_code_or_name_and_says_where_there_is_none(self):
        book = os.path.join(self.folder, "book.db")
        lines = [{"id": f"w{n}", "date": f"2024-06-{n + 1:02}", "text": f"Foreign Minister Elina Valtonen of Finland said on day {n} that Gabon had kept its word."} for n in range(20)]
        lines.append({"id": "m", "date": "2024-06-21", "text": "Finland signed a trade agreement with Gabon on June 20, 2024. Finland will send a minister to Gabon next week."})
        self.assertEqual(bede("add", book, self.file("l.jsonl", "\n".join(map(json.dumps, lines))))[0], 0)
        by_name, by_code = bede("dossier", book, "finland", "Gabon"), bede("dossier", book, "FIN", "GAB")
        self.assertEqual(by_name, by_code)
        self.assertEqual(by_name[0], 0, by_name[2])
        self.assertTrue(by_name[1].startswith("Finland (FIN) and Gabon (GAB)\n"), by_name[1])
        self.assertIn("“Finland signed a trade agreement with Gabon on June 20, 2024.”", by_name[1])
        said = re.search(r"Finland on Gabon: (\d+) claims .*, the last 12\n((?:  .*\n)+)", by_name[1])
        self.assertTrue(said, by_name[1])
        self.assertEqual((int(said[1]) >= 20, len(said[2].splitlines())), (True, 24))
        code, out, err = bede("dossier", book, "FIN", "Ruritania")
        self.assertEqual((code, out), (2, ""))
        self.assertIn("Ruritania names no country", err)
        code, out, err = bede("dossier", book, "FIN", "PER")
        self.assertEqual((code, out), (1, ""))
        self.assertIn("tells nothing of Finland (FIN) and Peru (PER)", err)

    def test_words_that_no_list_has_are_named(self):
        book = os.path.join(self.folder, "book.db")
        bede("add", book, REPORT)
        for words, said in ((["--status", "actua"], "actual future"), (["--quad", "conflict"], "verbal conflict")):
            code, out, err = bede("find", *words, book)
            self.assertEqual((code, out), (2, ""))
            self.assertIn(said, err)
        self.assertEqual(bede("find", "--json", "--type", "consult", book), bede("find", "--json", "--type", "CONSULT", book))
        self.assertIn("nothing of that kind", bede("find", "--actor", "TUV", book)[2])

    def test_check_prints_findings_only(self):
        code, out, err = bede("check", REPORT)
        self.assertEqual((code, err), (0, ""))
        self.assertIn("tally", out)

    def test_checks_are_switched_by_name(self):
        names = [line.split("\t")[0] for line in bede("check", "--list")[1].splitlines()]
        self.assertIn("tallies", names)
        self.assertNotIn("(tally)", bede("check", "--off", "tallies", REPORT)[1])
        with tempfile.TemporaryDirectory() as folder:
            text = os.path.join(folder, "hostages.txt")
            with open(text, "w", encoding="utf8") as file:
                file.write("Of the 40 hostages, 25 were freed and 20 are still held.\n")
            self.assertEqual(bede("check", text)[1], "")
            self.assertIn("45", bede("check", "--on", "parts", text)[1])
        self.assertEqual(bede("check", "--off", "verses", REPORT)[0], 2)

    def test_the_lexicon_in_the_tree_is_whole(self):
        self.assertEqual(bede("lexicon", "check")[0::2], (0, ""))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
