"""In which languages a draft is: those of its text, its own first, and those that are asked for.

Words stand in a column for each (`geo.records.languages`). A name is there in another language
only where it is known or can be made of known words; what is not falls back, and is counted.
"""

from __future__ import annotations

import csv
import io
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence

from geo.drafting.files import write_toml
from geo.drafting.names import PROPOSED
from geo.records.languages import check_tag, column_of
from geo.texts.writing.scripts import to_simplified, to_traditional
from geo.texts.writing.tongue import find_tongue
from geo.vocabulary import LANGUAGES

HAN = re.compile("[\u3400-\u9fff]")
LATIN_WORD = re.compile("[A-Za-z]{2,}")
SECOND_SHARE = 0.2
"""A text is in a second language, too, if so much of its signs of Chinese and words of English
are of it: names and units alone are less."""
LOOKED_AT = 200_000
"""How many characters of a text tell its languages."""
ENDS = tuple(column_of("", tag) for tag in LANGUAGES)
NAME, ALIASES = "name", "aliases"


def languages_of(text: str) -> tuple[str, ...]:
    """Return the languages that a text is in, as BCP 47 tags, the one of most of it first.

    Of those that are read: `zh-Hans`, `zh-Hant`, `en`. A text without letters of any is in `en`,
    and so is one in a language that is not read, as Japanese: its signs alone make no Chinese.
    """
    if not find_tongue(text).is_read:
        return ("en",)
    head = text[:LOOKED_AT]
    signs = "".join(HAN.findall(head))
    han, latin = len(signs), len(LATIN_WORD.findall(head))
    chinese = "zh-Hant" if _is_traditional(signs) else "zh-Hans"
    shares = sorted(((han, chinese), (latin, "en")), key=lambda item: -item[0])
    (most, own), (less, other) = shares
    if not most:
        return ("en",)
    return (own, other) if less >= SECOND_SHARE * (most + less) else (own,)


def _is_traditional(signs: str) -> bool:
    """Return whether more signs are of the Traditional script alone than of the Simplified."""
    others = to_simplified(signs), to_traditional(signs)
    differs = [sum(a != b for a, b in zip(signs, other, strict=False)) for other in others]
    return bool(differs[0] > differs[1])


def choose_languages(
    text: str, asked: Sequence[str] = (), before: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the languages of a draft: the text's, those `asked` for, those of a draft `before`.

    Raises
    ------
    ValueError
        If a tag is none of BCP 47.
    """
    tags = [check_tag(tag.strip()) for tag in asked if tag.strip()]
    return tuple(dict.fromkeys((*languages_of(text), *tags, *before)))


def put_into(languages: tuple[str, ...], files: Mapping[str, bytes], text: str) -> dict[str, bytes]:
    """Return the files of a draft in the three languages as one in `languages`, which it declares.

    A name that is but its own language's once more is left out: it falls back to that. Known
    names in other scripts become aliases, unless they stand in `text`. Columns of languages
    that drafts are not made in are there, and empty.
    """
    changed: dict[str, bytes] = {}
    for path, content in files.items():
        if path.endswith(".csv"):
            changed[path] = _put_table(languages, content, text.casefold())
        elif path.endswith(".toml"):
            changed[path] = _put_toml(languages, content, declares=path == "dossier.toml")
        else:
            changed[path] = content
    return changed


def _put_table(languages: tuple[str, ...], content: bytes, text: str) -> bytes:
    header, *rows = csv.reader(io.StringIO(content.decode(), newline=""))
    columns = list(_columns_in(languages, header))
    numbers = {name: number for number, name in enumerate(header)}
    own = numbers.get(column_of(NAME, languages[0]))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    others = {column_of(NAME, tag) for tag in languages[1:]}
    dropped = [numbers[name] for name in header if name.startswith(NAME) and name not in columns]
    for row in rows:
        if ALIASES in numbers and not row[0].startswith(PROPOSED):
            names = [row[number] for number in dropped if row[number].casefold() not in text]
            aliases = filter(None, (*row[numbers[ALIASES]].split("|"), *names))
            kept = {
                row[numbers[name]] for name in columns if name.startswith(NAME) and name in numbers
            }
            row[numbers[ALIASES]] = "|".join(a for a in dict.fromkeys(aliases) if a not in kept)
        writer.writerow(
            "" if name not in numbers
            or (own is not None and name in others and _is_copy(row[numbers[name]], row[own], name))
            else row[numbers[name]]
            for name in columns
        )  # fmt: skip
    return out.getvalue().encode()


def _is_copy(words: str, own: str, column: str) -> bool:
    """Return whether a name is but its own language's in letters that its column is not of."""
    return words == own and bool(HAN.search(words)) == (column == column_of(NAME, "en"))


def _columns_in(languages: tuple[str, ...], header: Iterable[str]) -> Iterable[str]:
    """Yield the columns of a file, those of words for each of `languages`."""
    names = list(header)
    for name in names:
        field = name.removesuffix(ENDS[0])
        if field != name and all(field + end in names for end in ENDS):
            yield from (column_of(field, tag) for tag in languages)
        elif not _is_translated(name, names):
            yield name


def _is_translated(name: str, names: Sequence[str]) -> bool:
    """Return whether a column has words in one of the three languages."""
    fields = [name.removesuffix(end) for end in ENDS if name.endswith(end)]
    return any(field + ENDS[0] in names for field in fields)


def _put_toml(languages: tuple[str, ...], content: bytes, *, declares: bool) -> bytes:
    tables: dict[str, dict[str, object]] = {"": {}}
    for name, value in tomllib.loads(content.decode()).items():
        if isinstance(value, dict):
            tables[name] = _keep(languages, value)
        else:
            tables[""][name] = value
    tables[""] = _keep(languages, tables[""])
    if declares:
        tables["dossier"]["languages"] = list(languages)
    return write_toml({name: values for name, values in tables.items() if name or values})


def _keep(languages: tuple[str, ...], values: Mapping[str, object]) -> dict[str, object]:
    """Return the entries of a table without words in languages that are not asked for."""
    kept = {column_of("", tag) for tag in languages}
    return {
        name: value
        for name, value in values.items()
        if not _is_translated(name, list(values)) or name.endswith(tuple(kept))
    }
