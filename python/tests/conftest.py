"""What the tests share. BEDE: the command line of the same build, for comparisons; without it those tests are skipped."""

import os
import subprocess
from typing import Iterator, List

import pytest

import bede

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

REPORTS = [
    "OSLO, March 3 (Fjord News) - Norway's foreign minister visited Jakarta on Monday and signed a fisheries agreement with Indonesia.",
    "“Café talks” failed: Kenya's president accused Somalia of shelling the border town of Mandera, a spokesman said. 😀 Somalia denied it.",
    "Of the 150 deputies present in the Finnish parliament, 120 voted in favour of the treaty, 20 were opposed and four abstained.",
    "Nothing happened in the garden.",
    "Brazil expelled two Venezuelan diplomats on 4 May 2024, and the foreign ministry in Caracas called the step an insult.",
]


@pytest.fixture(scope="session")
def reader() -> Iterator[bede.Reader]:
    with bede.Reader.open() as opened:
        yield opened


@pytest.fixture(scope="session")
def texts() -> List[str]:
    return REPORTS


@pytest.fixture(scope="session")
def command_line() -> str:
    path = os.environ.get("BEDE", "")
    if not path:
        pytest.skip("BEDE names no command line to compare with")
    return path


def lines_of(command_line: str, *arguments: str, given: bytes) -> List[str]:
    """The records that the command line writes, a line each."""
    done = subprocess.run([command_line, "read", "--format", "jsonl", *arguments], input=given, capture_output=True, check=True)
    return done.stdout.decode("utf-8").splitlines()
