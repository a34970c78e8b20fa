"""Why something could not be done, with the library's own codes."""

from __future__ import annotations

from typing import Literal, Optional

Code = Literal[
    "not_found", "unreadable", "unwritable", "bad_encoding", "bad_format", "bad_model", "too_large", "bad_argument", "empty"
]


class Error(Exception):
    """What was wrong, where, and what to do.

    code    one of the library's codes: ``not_found unreadable unwritable bad_encoding bad_format bad_model too_large
            bad_argument empty``
    reason  what is wrong; names the offending piece of input
    remedy  what to do about it
    file    the file or the name of the input, or None
    line    line in that file, counted from 1, or None
    byte    offset in that file in bytes, counted from 0, or None
    """

    def __init__(
        self,
        code: Code,
        reason: str,
        remedy: str = "",
        file: Optional[str] = None,
        line: Optional[int] = None,
        byte: Optional[int] = None,
    ) -> None:
        super().__init__(code, reason, remedy, file, line, byte)
        self.code = code
        self.reason = reason
        self.remedy = remedy
        self.file = file
        self.line = line
        self.byte = byte

    def __str__(self) -> str:
        place = self.file or ""
        if self.line is not None:
            place += f":{self.line}"
        if self.byte is not None:
            place += f" (byte {self.byte})"
        return (f"{place}: " if place else "") + self.reason + (f"; {self.remedy}" if self.remedy else "")
