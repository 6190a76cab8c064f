"""What spreadsheets make of cells that they take for dates and numbers, told so in words.

Source: what Excel (English and Chinese), WPS and LibreOffice 7.4 write back of `2025-06`,
`2025-06-30`, `14.90%`, `1,234`, `007` and `3.0` in a column that is not set to text; LibreOffice
takes plain numbers for such even if it detects no special ones.
"""

from __future__ import annotations

import re

ADVICE = "a spreadsheet has rewritten it: set this column to text there, then put the value back"

_REWRITTEN = re.compile(
    r"\d{4}/\d{1,2}(/\d{1,2})?"  # 2025/6/30
    r"|\d{1,2}/\d{1,2}/\d{2,4}"  # 6/30/2025
    r"|[A-Z][a-z]{2}-\d{2}(\d{2})?"  # Jun-25
    r"|\d{1,2}-[A-Z][a-z]{2}(-\d{2,4})?"  # 30-Jun-25
    r"|\d{4}年\d{1,2}月(\d{1,2}日)?"
    r"|\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}(:\d{2})?"  # 2025-06-30 00:00:00
    r"|\d+\.\d*0%"  # 14.90%
    r"|\d(\.\d+)?E\+\d+"  # 2.5E+11
)

_NUMBER = re.compile(r"-?\d+(\.\d+)?%?")


def is_rewritten(value: str) -> bool:
    """Tell whether `value` looks like what a spreadsheet makes of a date or a percentage."""
    return _REWRITTEN.fullmatch(value.strip()) is not None


def is_shortened(value: str, signs: int) -> bool:
    """Tell whether `value` is a number that once had `signs` signs: commas, zeros, a plus."""
    return _NUMBER.fullmatch(value.strip()) is not None and len(value.strip()) != signs


def advise(message: str, value: str) -> str:
    """Return `message`, with advice behind it if a spreadsheet has rewritten `value`."""
    return f"{message}; {ADVICE}" if is_rewritten(value) else message
