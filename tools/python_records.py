"""The module python/bede/records.py, made from `bede generate objects`: a class for each object of the record, a typed property for
each field. Used by documents.py. Standard library only.
"""
import keyword

HEAD = '''"""The objects of the record and their fields, typed. Made by tools/documents.py from the program's own tables: do not edit."""

from __future__ import annotations

from typing import Dict, List, Literal, Optional, Tuple

from ._item import Item, Span
'''
PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool"}
TAKEN = {"items", "keys", "values", "get", "record", "quotes"}  # what every item has
CLASSES = {"Record": "RecordFields"}  # _record.py says what else a record can


def parsed(type_):
    """"Stage[]?" -> name, is a list, may be null."""
    nullable = type_.endswith("?")
    type_ = type_[:-1] if nullable else type_
    listed = type_.endswith("[]")
    return (type_[:-2] if listed else type_), listed, nullable


def one(name):
    """The annotation of a single value and the expression that makes it from what stands in the JSON."""
    if name in PLAIN:
        return PLAIN[name], "{}"
    if name.startswith("one of "):
        return "Literal[" + ", ".join(f'"{choice}"' for choice in name[len("one of "):].split("|")) + "]", "{}"
    if name == "span":
        return "Span", "Span(*{})"
    if name == "dyad":
        return "Tuple[Optional[str], Optional[str]]", "({0}[0], {0}[1])"
    if name == "Cited":
        return "Dict[str, Span]", "{{key: Span(*at) for key, at in {}.items()}}"
    return name, name + "({}, self._record)"


def property_of(field):
    name, listed, nullable = parsed(field["type"])
    annotation, make = one(name)
    value = f'self._fields["{field["name"]}"]'
    if listed:
        annotation, body = f"Tuple[{annotation}, ...]", f"tuple({make.format('one')} for one in {value})"
    elif make == "{}":
        body = value
    elif nullable:
        body = f"None if found is None else {make.format('found')}"
    else:
        body = make.format(value)
    if nullable:
        annotation = f"Optional[{annotation}]"
    python = field["name"] + ("_" if keyword.iskeyword(field["name"]) or field["name"] in TAKEN else "")
    lines = ["    @property", f"    def {python}(self) -> {annotation}:"]
    if field["meaning"]:
        lines.append(f'        r""" {field["meaning"]} """' if '"' in field["meaning"] else f'        """{field["meaning"]}"""')
    if "found" in body:
        lines.append(f"        found = {value}")
    lines.append(f"        value: {annotation} = {body}")
    lines.append("        return value")
    return "\n".join(lines)


def spark_type(objects, type_):
    """The type of a field as Spark's DDL has it."""
    name, listed, _ = parsed(type_)
    plain = {"string": "string", "integer": "bigint", "number": "double", "boolean": "boolean", "span": "array<bigint>",
             "dyad": "array<string>", "Cited": "map<string, array<bigint>>"}
    if name in plain:
        made = plain[name]
    elif name.startswith("one of "):
        made = "string"
    else:
        fields = next(one["fields"] for one in objects if one["name"] == name)
        made = "struct<" + ", ".join(f"`{field['name']}`: {spark_type(objects, field['type'])}" for field in fields) + ">"
    return f"array<{made}>" if listed else made


def spark_types(objects):
    record = next(one for one in objects if one["name"] == "Record")
    lines = [f'    "{field["name"]}": "{spark_type(objects, field["type"])}",'
             for field in record["fields"] if field["type"].endswith("[]")]
    return "\nSPARK_TYPES = {\n" + "\n".join(lines) + '\n}\n"""The lists of a record as Spark types, for from_json()."""\n'


def module(objects):
    out = [HEAD]
    for made in objects:
        name = CLASSES.get(made["name"], made["name"])
        out.append(f'\nclass {name}(Item):\n    """{made["meaning"]}"""\n\n    __slots__ = ()\n')
        for field in made["fields"]:
            if field["name"] != "layers":
                out.append(property_of(field) + "\n")
    return "\n".join([*out, spark_types(objects)])
