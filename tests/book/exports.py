#!/usr/bin/env python3
"""exports.py BEDE SOURCE: what `bede export` writes has the columns, codes and types that the field's scripts read, and comes out again
byte for byte. The columns are named from what these data sets publish. Standard library only.
"""
import csv, hashlib, json, os, re, shutil, subprocess, sys, tempfile, unittest
import xml.etree.ElementTree as tree

BEDE, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ICEWS = ["Event ID", "Event Date", "Source Name", "Source Sectors", "Source Country", "Event Text", "CAMEO Code", "Intensity", "Target Name",
         "Target Sectors", "Target Country", "Story ID", "Sentence Number", "Publisher", "City", "District", "Province", "Country", "Latitude",
         "Longitude"]
PHOENIX = ["EventID", "Date", "Year", "Month", "Day", "SourceActorFull", "SourceActorEntity", "SourceActorRole", "SourceActorAttribute",
           "TargetActorFull", "TargetActorEntity", "TargetActorRole", "TargetActorAttribute", "EventCode", "EventRootCode", "PentaClass",
           "GoldsteinScore", "Issues", "Lat", "Lon", "LocationName", "StateName", "CountryName", "SentenceID", "URLs", "NewsSources"]


def of_actor(number):
    return [f"Actor{number}{name}" for name in ("Code", "Name", "CountryCode", "KnownGroupCode", "EthnicCode", "Religion1Code", "Religion2Code",
                                                "Type1Code", "Type2Code", "Type3Code")]


def of_place(name):
    return [f"{name}Geo_{field}" for field in ("Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")]


GDELT = ["GlobalEventID", "Day", "MonthYear", "Year", "FractionDate", *of_actor(1), *of_actor(2), "IsRootEvent", "EventCode", "EventBaseCode",
         "EventRootCode", "QuadClass", "GoldsteinScale", "NumMentions", "NumSources", "NumArticles", "AvgTone", *of_place("Actor1"),
         *of_place("Actor2"), *of_place("Action"), "DATEADDED", "SOURCEURL"]
MENTIONS = ["GlobalEventID", "EventTimeDate", "MentionTimeDate", "MentionType", "MentionSourceName", "MentionIdentifier", "SentenceID",
            "Actor1CharOffset", "Actor2CharOffset", "ActionCharOffset", "InRawText", "Confidence", "MentionDocLen", "MentionDocTone",
            "MentionDocTranslationInfo", "Extras"]
REPORTS = [
    {"id": "n1", "date": "2024-05-07", "source": "North Wire", "url": "https://north.example/1",
     "text": "Australia imposed sanctions on Fiji on May 6, 2024.\n\nThe Peruvian foreign minister met his Chilean counterpart in Lima on Monday."},
    {"id": "n2", "date": "2024-05-08", "source": "South Desk", "url": "https://south.example/2", "text": "Australia imposed sanctions on Fiji on May 6, 2024, officials said."},
    {"id": "n3", "date": "2024-05-09", "source": "North Wire", "text": "The IMF praised Ghana. In 1987 Denmark signed a trade agreement with Iceland."},
    {"id": "n4", "date": "2024-05-10", "source": "North Wire", "text": "Angela Merkel arrived in Sydney on May 9, 2024 for talks with Australia."},
]


class Exports(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="bede-exports-")
        self.addCleanup(shutil.rmtree, self.folder, True)
        self.book = self.fill("book.db", REPORTS)

    def fill(self, name, reports):
        path, lines = os.path.join(self.folder, name), os.path.join(self.folder, name + ".jsonl")
        with open(lines, "w", encoding="utf8") as file:
            file.writelines(json.dumps(report) + "\n" for report in reports)
        subprocess.run([BEDE, "add", path, lines, os.path.join(SOURCE, "examples", "wire.jsonl")], check=True, capture_output=True)
        return path

    def export(self, kind, book=None, *flags, folder="out", code=0):
        out = os.path.join(self.folder, folder)
        done = subprocess.run([BEDE, "export", "--format", kind, *flags, book or self.book, out], capture_output=True, text=True)
        self.assertEqual(done.returncode, code, done.stderr)
        return out if code == 0 else done.stderr

    def table(self, path, columns=None):
        with open(path, encoding="utf8", newline="") as file:
            rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        names = columns or rows.pop(0)
        for row in rows:
            self.assertEqual(len(row), len(names), row)
        return names, [dict(zip(names, row)) for row in rows]

    def only(self, rows, **wanted):
        found = [row for row in rows if all(row[name.replace("_", " ")] == value for name, value in wanted.items())]
        self.assertEqual(len(found), 1, (wanted, rows))
        return found[0]

    def test_icews(self):
        names, rows = self.table(os.path.join(self.export("icews"), "events.tab"))
        self.assertEqual(names, ICEWS)
        row = self.only(rows, Source_Country="Australia", Target_Country="Fiji")
        self.assertEqual((row["Event Date"], row["CAMEO Code"], row["Event Text"][:6], float(row["Intensity"]) < 0), ("2024-05-06", "163", "Impose", True))
        self.assertIn(row["Story ID"], ("n1", "n2"))
        for row in rows:
            self.assertRegex(row["Event Date"], r"^\d{4}-\d\d-\d\d$")
            self.assertTrue(row["Source Name"] and row["Target Name"], row)
            self.assertRegex(row["CAMEO Code"], r"^\d{2,4}$")
        self.assertNotIn("1987-01-01", [row["Event Date"] for row in rows], "an event of a year has no day")
        met = [row for row in rows if {row["Source Country"], row["Target Country"]} == {"Peru", "Chile"}]
        self.assertTrue(met and all(row["City"] == "Lima" and row["Country"] == "Peru" for row in met), met)

    def test_phoenix(self):
        names, rows = self.table(os.path.join(self.export("phoenix"), "events.tab"))
        self.assertEqual(names, PHOENIX)
        row = self.only(rows, SourceActorEntity="AUS", TargetActorEntity="FJI")
        self.assertEqual((row["Date"], row["Year"], row["Month"], row["Day"], row["EventRootCode"], row["PentaClass"]), ("20240506", "2024", "05", "06", "16", "4"))
        self.assertTrue(all(row["PentaClass"] in "01234" for row in rows))

    def test_gdelt(self):
        out = self.export("gdelt")
        _, events = self.table(os.path.join(out, "export.CSV"), GDELT)
        _, mentions = self.table(os.path.join(out, "mentions.CSV"), MENTIONS)
        row = self.only(events, Actor1CountryCode="AUS", Actor2CountryCode="FJI")
        self.assertEqual([row[name] for name in ("Day", "MonthYear", "Year", "QuadClass", "NumArticles", "NumSources", "Actor1Name")],
                         ["20240506", "202405", "2024", "4", "2", "2", "AUSTRALIA"])
        self.assertEqual(row["DATEADDED"], "20240507000000", "when the first report told it")
        self.assertEqual(row["EventCode"][:3], row["EventBaseCode"])
        fund = self.only(events, Actor1KnownGroupCode="IMF")
        self.assertEqual((fund["Actor1Code"], fund["Actor1CountryCode"], fund["Actor1Type1Code"]), ("IGOIMF", "", "IGO"))
        places = {row["ActionGeo_FullName"]: (row["ActionGeo_Type"], row["ActionGeo_CountryCode"]) for row in events}
        self.assertEqual(places["Lima"], ("4", "PE"))
        self.assertEqual(places["Sydney"], ("4", "AS"), "GDELT writes FIPS codes: Australia is AS")
        numbers = [row["GlobalEventID"] for row in events]
        self.assertEqual(len(numbers), len(set(numbers)))
        self.assertEqual(set(numbers), {row["GlobalEventID"] for row in mentions})
        told = [mention for mention in mentions if mention["GlobalEventID"] == row["GlobalEventID"]]
        self.assertEqual(sorted(row["MentionIdentifier"] for row in told), ["https://north.example/1", "https://south.example/2"])
        for row in mentions:
            self.assertTrue(10 <= int(row["Confidence"]) <= 100 and int(row["Confidence"]) % 10 == 0, row)
            self.assertRegex(row["MentionTimeDate"], r"^\d{14}$")

    def test_graphml(self):
        root = tree.parse(os.path.join(self.export("graphml"), "relations.graphml")).getroot()
        space = "{http://graphml.graphdrawing.org/xmlns}"
        nodes = {node.get("id"): node.find(f"{space}data").text for node in root.iter(f"{space}node")}
        self.assertEqual((nodes["AUS"], nodes["FJI"]), ("Australia", "Fiji"))
        keys = {key.get("id") for key in root.iter(f"{space}key")}
        for edge in root.iter(f"{space}edge"):
            self.assertTrue(edge.get("source") in nodes and edge.get("target") in nodes)
            self.assertTrue(all(data.get("key") in keys for data in edge))

    # FollowTheMoney's names for what is told of a thing, an interval of time, an event, and what each may hold.
    MONEY_TEXT, MONEY_DAY, MONEY_LINK = r".", r"\d{4}(-\d\d(-\d\d)?)?", r"https?://\S+"
    MONEY_THING = {"name": MONEY_TEXT, "country": r"[a-z]{2}", "keywords": MONEY_TEXT, "sourceUrl": MONEY_LINK, "description": MONEY_TEXT,
                   "summary": MONEY_TEXT, "publisher": MONEY_TEXT, "alias": MONEY_TEXT}
    MONEY_EVENT = {**MONEY_THING, "date": MONEY_DAY, "startDate": MONEY_DAY, "endDate": MONEY_DAY, "location": MONEY_TEXT,
                   "organizer": r"bede-\S+", "involved": r"bede-\S+"}

    def test_money_keeps_to_its_schema(self):
        with open(os.path.join(self.export("ftm"), "entities.ftm.json"), encoding="utf8") as file:
            entities = {entity["id"]: entity for entity in map(json.loads, file)}
        for entity in entities.values():
            self.assertEqual(set(entity), {"id", "schema", "properties"})
            known = self.MONEY_EVENT if entity["schema"] == "Event" else self.MONEY_THING
            self.assertIn("name", entity["properties"])
            for name, values in entity["properties"].items():
                self.assertIn(name, known, entity)
                for value in values:
                    whole = known[name] if known[name] == self.MONEY_TEXT else known[name] + r"\Z"
                    self.assertRegex(value, "(?s)\\A" + whole, entity)
            for party in entity["properties"].get("organizer", []) + entity["properties"].get("involved", []):
                self.assertNotEqual(entities[party]["schema"], "Event")
        self.assertTrue(any("organizer" in entity["properties"] and "date" in entity["properties"] for entity in entities.values()))

    def test_follow_the_money(self):
        with open(os.path.join(self.export("ftm"), "entities.ftm.json"), encoding="utf8") as file:
            all_entities = [json.loads(line) for line in file]
        ids = {entity["id"] for entity in all_entities}
        self.assertEqual(len(ids), len(all_entities))
        for entity in all_entities:
            self.assertIn(entity["schema"], ("Person", "Organization", "PublicBody", "LegalEntity", "Event"))
            for name, values in entity["properties"].items():
                self.assertTrue(values and all(isinstance(value, str) and value for value in values), entity)
                if name == "country":
                    self.assertTrue(all(re.fullmatch(r"[a-z]{2}", value) for value in values), entity)
                if name in ("organizer", "involved"):
                    self.assertTrue(set(values) <= ids, entity)
        named = {entity["properties"].get("name", [""])[0]: entity for entity in all_entities}
        self.assertEqual(named["Australia"]["properties"]["country"], ["au"])
        self.assertEqual(named["Angela Merkel"]["schema"], "Person")

    def test_schema_org(self):
        with open(os.path.join(self.export("schema"), "events.jsonld.jsonl"), encoding="utf8") as file:
            events = [json.loads(line) for line in file]
        self.assertTrue(events)
        for event in events:
            self.assertEqual((event["@context"], event["@type"]), ("https://schema.org", "Event"))
            self.assertRegex(event["startDate"], r"^\d{4}-\d\d-\d\d$")
            self.assertIn(event["organizer"]["@type"], ("Organization", "Person"))

    def test_csv_and_jsonl(self):
        out = self.export("csv")
        with open(os.path.join(out, "documents.csv"), encoding="utf8", newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(sorted(row["id"] for row in rows)[-4:], ["n1", "n2", "n3", "n4"])
        with open(os.path.join(self.export("jsonl", folder="lines"), "records.jsonl"), encoding="utf8") as file:
            records = [json.loads(line) for line in file]
        self.assertEqual(len(records), len(rows))
        with open(os.path.join(out, "events.csv"), encoding="utf8", newline="") as file:
            self.assertEqual(len(list(csv.reader(file))) - 1, sum(len(record["events"]) for record in records))

    def test_a_data_set_comes_out_again_byte_for_byte(self):
        again = os.path.join(self.folder, "book.db.again")
        os.rename(self.book, again)
        self.book = self.fill("book.db", REPORTS)  # from the texts
        for kind in "icews", "phoenix", "gdelt", "csv", "jsonl", "graphml", "schema", "ftm":
            folders = [self.export(kind, self.book, folder=f"{kind}1"), self.export(kind, self.book, folder=f"{kind}2")]
            os.rename(self.book, self.book + ".new")
            os.rename(again, self.book)
            folders.append(self.export(kind, self.book, folder=f"{kind}3"))
            os.rename(self.book, again)
            os.rename(self.book + ".new", self.book)
            first = self.bytes_of(folders[0])
            self.assertTrue(first)
            for other in folders[1:]:
                self.assertEqual(first, self.bytes_of(other), kind)
            manifest = json.loads(first["manifest.json"])
            self.assertEqual(manifest["command"], f"bede export --format {kind} book.db")
            self.assertEqual({file["name"] for file in manifest["files"]}, set(first) - {"manifest.json"})
            for file in manifest["files"]:
                content = first[file["name"]]
                self.assertEqual((file["bytes"], file["lines"], file["sha256"]), (len(content), content.count(b"\n"), hashlib.sha256(content).hexdigest()))
            self.assertEqual(sum(made["reports"] for made in manifest["read_with"]), 10)

    def bytes_of(self, folder):
        out = {}
        for name in sorted(os.listdir(folder)):
            with open(os.path.join(folder, name), "rb") as file:
                out[name] = file.read()
        return out

    def test_days(self):
        _, rows = self.table(os.path.join(self.export("icews", None, "--from", "2024-05", "--to", "2024-05-07"), "events.tab"))
        self.assertTrue(rows and all("2024-05-01" <= row["Event Date"] <= "2024-05-07" for row in rows))
        self.assertIn("--from", self.export("csv", None, "--from", "2024", code=2))
        manifest = json.loads(self.bytes_of(self.export("icews", folder="all"))["manifest.json"])
        self.assertEqual(manifest["left_out"], {"not_dated_to_a_week_or_day": 1})


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], "-v", *sys.argv[3:]])
