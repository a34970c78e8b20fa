#!/usr/bin/env python3
"""three_sources.py BEDE [--show]: twenty events told by three sources each, with planted contradictions; what the book makes of them.

Sixty short reports made here from twenty events, each told in three wordings; some third tellings give another tally, another day, or
deny it. Checked: every planted contradiction is found and names both reports; no other pair of reports is said to contradict; the
tellings of an event share a group and no group holds two events; a copy of a text is no further source; the order of arrival does not
matter. Standard library only.
"""
import datetime, json, os, random, subprocess, sys, tempfile

BEDE = os.path.abspath(sys.argv[1])

AGREEMENT = ["{A} and {B} signed an agreement on {topic} in {city} on {day}. Officials called it a first step.",
             "On {day}, {B} and {A} signed an agreement on {topic}, the {Bs} Foreign Ministry said. It covers five years.",
             "{city} was the place: there {A} and {B} signed an agreement on {topic} on {day}."]
VOTE = ["The {Bs} parliament approved the bill on {topic} on {day}. Of {present} lawmakers present, {for_} voted in favor, {against} voted "
        "against and {abstained} abstained.",
        "On {day} the {Bs} parliament passed the bill on {topic}: {for_} lawmakers voted in favor, {against} voted against and {abstained} abstained.",
        "After a long night the {Bs} parliament adopted the bill on {topic} on {day}, with {for_} votes in favor, {against} against and "
        "{abstained} abstentions."]
VISIT = ["The {As} foreign minister visited {city} on {day}. {topic} was on the table.",
         "The foreign minister of {A} visited {B} on {day} and spoke about {topic} in {city}.",
         "On {day}, the {As} foreign minister visited {B}. Reporters waited for hours in {city}."]
ATTACK = ["{As} troops attacked {Bs} soldiers near {city} on {day}. Roads to the north were closed.",
          "On {day}, {As} troops attacked {Bs} soldiers. People in {city} heard shells until dawn.",
          "{As} troops attacked {Bs} soldiers on {day}, witnesses in {city} said."]
SANCTION = ["{A} imposed sanctions on {B} on {day} because of {topic}.",
            "On {day}, {A} imposed sanctions on {B}. Traders in {city} had expected the step.",
            "{A} imposed sanctions on {B} on {day}, citing {topic}."]
NO_ATTACK = "{As} troops did not attack {Bs} soldiers on {day}. The smoke near {city} came from burning fields."
NO_SANCTION = "{A} did not impose sanctions on {B} on {day}. Banks in {city} work as before."


def event(kind, A, As, B, Bs, city, topic, day, numbers=(), planted=None):
    return {"kind": kind, "A": A, "As": As, "B": B, "Bs": Bs, "city": city, "topic": topic, "day": day, "numbers": numbers, "planted": planted}


EVENTS = [
    event(AGREEMENT, "Kenya", "Kenyan", "Estonia", "Estonian", "Nairobi", "digital trade", "2024-03-14", planted="date"),
    event(AGREEMENT, "Peru", "Peruvian", "Norway", "Norwegian", "Lima", "fisheries", "2024-04-02"),
    event(AGREEMENT, "Ghana", "Ghanaian", "Vietnam", "Vietnamese", "Accra", "energy", "2024-05-21", planted="date"),
    event(AGREEMENT, "Mongolia", "Mongolian", "Austria", "Austrian", "Vienna", "trade", "2024-06-11"),
    event(AGREEMENT, "Jordan", "Jordanian", "Portugal", "Portuguese", "Amman", "tourism", "2024-07-03"),
    event(VOTE, "", "", "Chile", "Chilean", "Santiago", "water", "2024-05-07", (140, 83, 50, 7), planted="tally"),
    event(VOTE, "", "", "Latvia", "Latvian", "Riga", "border guards", "2024-03-28", (96, 61, 33, 2)),
    event(VOTE, "", "", "Zambia", "Zambian", "Lusaka", "mining", "2024-08-15", (150, 101, 38, 11), planted="tally"),
    event(VOTE, "", "", "Nepal", "Nepali", "Kathmandu", "schools", "2024-09-19", (240, 172, 59, 9)),
    event(VISIT, "Finland", "Finnish", "Indonesia", "Indonesian", "Jakarta", "Palm oil", "2024-06-03"),
    event(VISIT, "Morocco", "Moroccan", "Greece", "Greek", "Athens", "Migration", "2024-02-13", planted="date"),
    event(VISIT, "Japan", "Japanese", "Tanzania", "Tanzanian", "Dodoma", "Gas", "2024-10-08"),
    event(VISIT, "Ireland", "Irish", "Ecuador", "Ecuadorian", "Quito", "Bananas", "2024-11-05"),
    event(ATTACK, "Sudan", "Sudanese", "Chad", "Chadian", "Adre", "", "2024-02-10", planted="denial"),
    event(ATTACK, "Eritrea", "Eritrean", "Ethiopia", "Ethiopian", "Badme", "", "2024-04-23"),
    event(ATTACK, "Cambodia", "Cambodian", "Thailand", "Thai", "Surin", "", "2024-12-04"),
    event(ATTACK, "Armenia", "Armenian", "Azerbaijan", "Azerbaijani", "Lachin", "", "2024-09-12", planted="date"),
    event(SANCTION, "Canada", "Canadian", "Belarus", "Belarusian", "Minsk", "the arrest of journalists", "2024-08-09", planted="denial"),
    event(SANCTION, "Switzerland", "Swiss", "Myanmar", "Burmese", "Yangon", "forced labour", "2024-01-24"),
    event(SANCTION, "Australia", "Australian", "Fiji", "Fijian", "Suva", "the coup", "2024-10-22"),
]


def spoken(day):
    return day.strftime("%B ") + str(day.day) + day.strftime(", %Y")


def telling(number, which):
    one = EVENTS[number]
    day = datetime.date.fromisoformat(one["day"])
    told, numbers = day, list(one["numbers"]) or [0, 0, 0, 0]
    template = one["kind"][which]
    if which == 2 and one["planted"] == "date":
        told = day - datetime.timedelta(days=1)
    if which == 2 and one["planted"] == "tally":
        numbers[1] += 5
        numbers[2] -= 5
    if which == 2 and one["planted"] == "denial":
        template = NO_ATTACK if one["kind"] is ATTACK else NO_SANCTION
    text = template.format(day=spoken(told), present=numbers[0], for_=numbers[1], against=numbers[2], abstained=numbers[3],
                           **{k: one[k] for k in ("A", "As", "B", "Bs", "city", "topic")})
    return {"id": f"{number:02}-{'abc'[which]}", "source": ("North Wire", "Harbour News", "The Daily Lamp")[which], "text": text,
            "date": (day + datetime.timedelta(days=1)).isoformat()}


def bede(*words, stdin=None):
    done = subprocess.run([BEDE, *words], input=stdin, capture_output=True, text=True, encoding="utf8", timeout=600)
    if done.returncode:
        sys.exit(f"bede {' '.join(words)}: {done.returncode}\n{done.stderr}")
    return done.stdout


def rows(book, listing, *flags):
    return [json.loads(line) for line in bede("find", "--json", "--limit", "0", *flags, book, listing).splitlines()]


def groups_of(book):
    """kind -> list of sets of reports."""
    import sqlite3
    with sqlite3.connect(book) as connection:
        found = connection.execute("SELECT m.kind, m.group_key, d.id FROM members m JOIN documents d ON d.key = m.document").fetchall()
    out = {}
    for kind, key, report in found:
        out.setdefault((kind, key), set()).add(report)
    return out


def fill(folder, name, reports):
    book = os.path.join(folder, name)
    bede("add", book, "-", stdin="".join(json.dumps(one) + "\n" for one in reports))
    return book


def main():
    faults = []
    reports = [telling(number, which) for number in range(len(EVENTS)) for which in range(3)]
    with tempfile.TemporaryDirectory(prefix="bede-book-") as folder:
        book = fill(folder, "one.db", reports)
        found = {(row["kind"], frozenset((row["first_report"], row["second_report"]))) for row in rows(book, "contradictions")}
        if "--show" in sys.argv:
            print(bede("find", "--limit", "0", book), bede("find", "--limit", "0", book, "contradictions"))
        groups = groups_of(book)
        planted = 0
        for number, one in enumerate(EVENTS):
            names = [f"{number:02}-{letter}" for letter in "abc"]
            mine = {kind for kind, pair in found if any(name in pair for name in names)}
            if one["planted"]:
                planted += 1
                if not any(kind == one["planted"] and names[2] in pair for kind, pair in found):
                    faults.append(f"{number:02} {one['A']} {one['B']}: the planted {one['planted']} was not found")
            elif mine:
                faults.append(f"{number:02} {one['A']} {one['B']}: {mine} found where nothing was planted")
            if mine - {one["planted"]} and one["planted"]:
                faults.append(f"{number:02} {one['A']} {one['B']}: {mine} found, planted was {one['planted']}")
            if not any(set(names) <= members for members in groups.values()):
                faults.append(f"{number:02} {one['A']} {one['B']}: its three tellings share no group")
        for (kind, _), members in sorted(groups.items()):
            if len({name[:2] for name in members}) > 1:
                faults.append(f"a group of {kind}s holds tellings of several events: {sorted(members)}")
        for row in rows(book, "contradictions"):
            if row["first_report"] not in row["message"] or row["second_report"] not in row["message"]:
                faults.append(f"a contradiction does not name both reports: {row['message']}")

        copies = [dict(one, id=one["id"] + "-copy", source="Evening Copy", text=one["text"] + " (Wire)") for one in reports[::3]]
        more = fill(folder, "copies.db", reports + copies)
        shared = [row for row in rows(more, "groups") if row["reports"] > 3]
        for row in shared:
            if row["sources"] > 3:
                faults.append(f"a copy counts as a source: {row}")
        if not shared:
            faults.append("no group holds a copy")

        shuffled = list(reports)
        random.Random(3).shuffle(shuffled)
        other = os.path.join(folder, "other.db")
        for begin in range(0, len(shuffled), 17):
            bede("add", other, "-", stdin="".join(json.dumps(one) + "\n" for one in shuffled[begin:begin + 17]))
        keyed = lambda all_groups: {key: sorted(members) for key, members in all_groups.items()}
        if keyed(groups_of(other)) != keyed(groups):
            faults.append("the groups depend on the order of arrival")
        said = lambda path: sorted(row["message"] for row in rows(path, "contradictions"))
        if said(other) != said(book):
            faults.append("the contradictions depend on the order of arrival")
    for fault in faults:
        print(fault)
    print(f"three sources: {len(reports)} reports of {len(EVENTS)} events, {planted} planted contradictions, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
