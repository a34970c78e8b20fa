#!/usr/bin/env python3
"""described.py BEDE SOURCE [SECONDS [SEED]]: asks what the server's own description (OpenAPI) says can be asked.

Requests are drawn from it: values that fit, values that do not, bodies of each media type, names that no address takes. Every answer
must have a status that the description allows for such a request and the form that it gives for it; the server must live on and keep
its memory. Without SECONDS some 1,500 requests from a fixed seed. Standard library only.
"""
import http.client, json, os, random, re, shutil, subprocess, sys, tempfile, time, urllib.parse

BEDE, SOURCE = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
SECONDS = float(sys.argv[3]) if len(sys.argv) > 3 else 0
SEED = int(sys.argv[4]) if len(sys.argv) > 4 else 9
REQUESTS = 1500
MOST_GROWTH = 200 << 20  # bytes of memory: the cache of answers holds 64 MiB of them

ODD = ["", "x", "-1", "0", "99999999999999999999", "1e3", "'; DROP TABLE events; --", '" OR 1=1 --', "%", "%00", "\u202e\U0001f600", "a" * 300, "\\", "*", "NEAR(",
       "<script>alert(1)</script>", "\x7f\x01", "null", "[]", "2025-13-45", "0000-00-00", "IRN RUS", "true false", "\ud7ff", "/../..", "k" * 7000]
FITTING = {"actor": ["KEN", "AZE", "GOV", "KENGOV", "Estonia", "the minister"], "recipient": ["ARM", "EST"], "with": ["ARM", "EST", "JPN"], "type": ["CONSULT", "AGREE"],
           "mode": ["visit"], "code": ["04", "042", "0421"], "quad": ["verbal conflict"], "from": ["2023", "2023-11", "2023-11-11"], "to": ["2024", "2024-06-30"],
           "place": ["KEN", "Oslo"], "status": ["actual", "denied"], "source": ["KEN", "Example Wire"], "words": ["agreement", "signed treaty"], "kind": ["tally", "treaty"],
           "stage": ["signed"], "report": ["pact-1"], "item": ["e1", "v1", "2097153"], "limit": ["1", "7", "1000"], "columns": ["20", "1000"], "date": ["2024-05-03"], "title": ["T"]}
TEXTS = ["Norway and Chile held talks in Oslo on 3 May 2024, the Chilean government said.", "It rained.", "", "\x00", "\ufeffx", "word " * 3000, "“" * 500]


class Server:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="bede-described-")
        book, lines = os.path.join(self.folder, "book.db"), os.path.join(self.folder, "reports.jsonl")
        subprocess.run([sys.executable, os.path.join(SOURCE, "tests", "web", "reports.py"), lines], check=True)
        subprocess.run([BEDE, "add", book, lines], check=True, capture_output=True)
        subprocess.run([BEDE, "link", book], check=True, capture_output=True)
        self.process = subprocess.Popen([BEDE, "serve", book, "--port", "0", "--quiet"], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)/", self.process.stdout.readline()).group(1))

    def ask(self, method, target, body, headers):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, target, body, headers)
            answer = connection.getresponse()
            return answer.status, answer.getheader("content-type", ""), answer.read()
        finally:
            connection.close()

    def resident(self):
        with open(f"/proc/{self.process.pid}/statm") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")

    def stop(self):
        self.process.terminate()
        code = self.process.wait(30)
        self.process.stdout.close()
        shutil.rmtree(self.folder)
        return code


KINDS = {"string": str, "object": dict, "array": list, "null": type(None), "boolean": bool}


def is_a(value, kind):
    if kind in ("integer", "number"):
        return isinstance(value, int if kind == "integer" else (int, float)) and not isinstance(value, bool)
    return isinstance(value, KINDS[kind])


def misfit(schema, value, schemas, at="$"):
    """Where value has not the form that schema gives; None where it has."""
    reference = schema.get("$ref", "")
    if reference.startswith("#"):
        schema = schemas[reference.rsplit("/", 1)[1]]
    elif reference:
        return None  # the record's own schema: tests of the record look after it
    kinds = schema.get("type")
    if kinds and not any(is_a(value, kind) for kind in ([kinds] if isinstance(kinds, str) else kinds)):
        return f"{at} is no {kinds}"
    if "enum" in schema and value not in schema["enum"]:
        return f"{at} is none of {schema['enum']}"
    if isinstance(value, list):
        return next(filter(None, (misfit(schema.get("items", {}), one, schemas, f"{at}[{n}]") for n, one in enumerate(value))), None)
    if not isinstance(value, dict):
        return None
    missing = [name for name in schema.get("required", []) if name not in value]
    if missing:
        return f"{at} lacks {missing}"
    known = schema.get("properties", {})
    return next(filter(None, (misfit(known[name], one, schemas, f"{at}.{name}") for name, one in value.items() if name in known)), None)


class Drawer:
    """Requests from the description, each with the statuses that it may get."""

    def __init__(self, description, seed):
        self.random = random.Random(seed)
        self.operations = [(path, method, operation) for path, methods in description["paths"].items() for method, operation in methods.items()]

    def value(self, parameter):
        choices = parameter["schema"].get("enum") or FITTING.get(parameter["name"], ["x"])
        return self.random.choice(ODD if self.random.random() < 0.35 else choices)

    def request(self):
        path, method, operation = self.random.choice(self.operations)
        allowed = {200, 400, 404, 413, 414, 422, 431}
        number = str(self.random.randint(1, 9)) if self.random.random() < 0.7 else self.random.choice(ODD[1:-1])
        target = re.sub(r"\{\w+\}", lambda _: urllib.parse.quote(number, safe=""), path)
        refused = {400, 414, 431} | ({404} if "/" in number else set())  # a number that is a path leads nowhere
        query = []
        for parameter in operation["parameters"]:
            if parameter["in"] == "query" and self.random.random() < 0.3:
                value = self.value(parameter)
                query.append((parameter["name"], value))
                if "enum" in parameter["schema"] and value not in parameter["schema"]["enum"]:
                    allowed = refused
        if self.random.random() < 0.05:
            query.append(("colour", "red"))
            allowed = refused
        body, headers = self.body(operation)
        return method.upper(), target + ("?" + urllib.parse.urlencode(query) if query else ""), body, headers, allowed, operation

    def body(self, operation):
        if "requestBody" not in operation:
            return None, {}
        kind = self.random.choice(list(operation["requestBody"]["content"]) + ["image/png"])
        text = self.random.choice(TEXTS)
        if kind == "application/json":
            text = json.dumps({"text": text, "date": self.random.choice(["2024-05-03", "spring", 3, None])}) if self.random.random() < 0.7 else self.random.choice(ODD)
        if kind == "text/html":
            text = "<html><p>" * self.random.choice([1, 1, 400]) + text
        return text.encode("utf8", "replace"), {"Content-Type": kind}


def check(request, answer, schemas):
    """What is wrong with the answer, or None."""
    _, _, _, _, allowed, operation = request
    status, kind, body = answer
    if status not in allowed:
        return f"status {status}, not one of {sorted(allowed)}"
    content = operation["responses"]["200" if status == 200 else "default"].get("content", {})
    if kind.split(";")[0] in ("text/csv", "application/x-ndjson") and "format=" in request[1]:
        return None  # a listing asked for whole
    if status in (413, 414, 431) and kind.startswith("text/plain"):
        return None  # refused before it was a request of the API
    if kind.split(";")[0] not in content:
        return f"{kind} is not among {list(content)}"
    return misfit(content[kind.split(";")[0]]["schema"], json.loads(body), schemas) if kind.startswith("application/json") else None


def main():
    server = Server()
    faults, count = [], 0
    try:
        description = json.loads(server.ask("GET", "/api/v1/openapi.json", None, {})[2])
        drawer, schemas = Drawer(description, SEED), description["components"]["schemas"]
        end, before = time.monotonic() + SECONDS, server.resident()
        while count < REQUESTS or time.monotonic() < end:
            count += 1
            request = drawer.request()
            answer = server.ask(*request[:4])
            wrong = check(request, answer, schemas)
            if wrong:
                faults.append(f"{request[0]} {request[1][:300]} {(request[2] or b'')[:80]!r} {request[3]}: {wrong}: {answer[2][:200]!r}")
            if len(faults) >= 10:
                break
        growth = server.resident() - before
        if growth > MOST_GROWTH:
            faults.append(f"{growth >> 20} MiB more memory after {count} requests")
    finally:
        code = server.stop()
    if code != 0:
        faults.append(f"the server ended with {code}")
    print("\n".join(faults) or f"described: {count} requests from seed {SEED}, all answered as described")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
