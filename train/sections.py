"""Model files: base/sections.h says what they look like. Standard library only."""

import os
import struct
import sys
from pathlib import Path

MASK = (1 << 64) - 1


def checksum(data):
    """bede::checksum"""
    total = 0x9E3779B97F4A7C15 ^ len(data)
    whole = len(data) // 8 * 8
    for (value,) in struct.iter_unpack("<Q", data[:whole]):
        total = ((total ^ value) * 0xD6E8FEB86659FD93) & MASK
        total ^= total >> 32
    for byte in data[whole:]:
        total = ((total ^ byte) * 1099511628211) & MASK
    return total ^ total >> 29


def read_sections(path):
    data = Path(path).read_bytes()
    magic, version, count = struct.unpack_from("<8sII", data)
    if magic != b"BEDESECT" or version != 1:
        sys.exit(f"{path}: not a model file of version 1")
    sections = {}
    for i in range(count):
        name, at, size = struct.unpack_from("<24sQQ", data, 32 + 40 * i)
        sections[name.rstrip(b"\0").decode()] = data[at : at + size]
    return sections


def write_sections(path, sections):
    at = (32 + 40 * len(sections) + 63) // 64 * 64
    table, body = b"", bytearray(at - 32 - 40 * len(sections))
    for name, data in sections.items():
        table += struct.pack("<24sQQ", name.encode(), at, len(data))
        body += data + bytes(-len(data) % 64)
        at += (len(data) + 63) // 64 * 64
    rest = table + bytes(body)
    head = struct.pack("<8sIIQQ", b"BEDESECT", 1, len(sections), 32 + len(rest), checksum(rest))
    new = Path(str(path) + ".new")
    new.write_bytes(head + rest)
    os.replace(new, path)
