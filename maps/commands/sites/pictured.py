"""What `planmap picture` does: draws a sheet or a picture and writes it."""

from __future__ import annotations

from pathlib import Path

from geo.dossiers.dossier import Dossier
from geo.records.outputs import keep_out_of_dossiers, write_guarded
from maps.commands.options import looking_after_others, open_dossier
from maps.commands.screen import Screen
from maps.elements.plan_map import make_map
from maps.pictures.drawing import PictureError, Wish, draw
from maps.pictures.rendering import PX_AN_INCH, to_pdf, to_png

ENDINGS = (".svg", ".pdf", ".png")
PRINT_DPI = 300.0


def run_picture(  # noqa: PLR0913 - options
    *,
    dossier: Path | None,
    out: Path,
    sheet: str | None,
    upright: bool,
    place: str | None,
    promise: str | None,
    chapter: str | None,
    view: str | None,
    lang: str | None,
    size: str,
    browser: Path | None,
    force: bool,
) -> None:
    """Do what `planmap picture` says; see `maps.commands.picture.picture`."""
    ending = _check_ending(out)
    facts = open_dossier(dossier)
    state = _state(facts, place=place, promise=promise, chapter=chapter, view=view, lang=lang)
    wish = _wish(state, sheet=sheet, upright=upright, size=size)
    drawn = draw(make_map(facts).get_root().render(), wish, browser=browser)
    content = _encode(drawn, ending, dpi=PRINT_DPI if sheet else PX_AN_INCH)
    with looking_after_others(force=force):
        write_guarded(out, content)
    Screen(soft_wrap=True).print(
        f"Wrote {out} ({len(content) / 1000:,.0f} kB).", highlight=False, markup=False
    )


def _encode(svg: str, ending: str, *, dpi: float) -> bytes:
    if ending == ".pdf":
        return to_pdf(svg)
    return to_png(svg, dpi=dpi) if ending == ".png" else svg.encode()


def _check_ending(out: Path) -> str:
    ending = out.suffix.lower()
    if ending not in ENDINGS:
        message = f"{out}: a picture's name ends in {', '.join(ENDINGS)}"
        raise PictureError(message)
    keep_out_of_dossiers(out, PictureError)
    return ending


def _state(
    facts: Dossier,
    *,
    place: str | None,
    promise: str | None,
    chapter: str | None,
    view: str | None,
    lang: str | None,
) -> dict[str, str]:
    """Return the state of the page as its links write it; refuse ids that the dossier lacks."""
    from urllib.parse import parse_qsl  # noqa: PLC0415 - used here alone

    known = {
        "p": ("place", place, {row.id for row in facts.places}),
        "w": ("promise or report", promise, {row.id for row in facts.commitments}),
        "c": ("chapter", chapter, {row.id for row in facts.chapters}),
    }
    state = dict(parse_qsl((view or "").lstrip("#"), keep_blank_values=True))
    for key, (what, given, ids) in known.items():
        if given is None:
            continue
        if given not in ids:
            message = f"{given!r} is no {what} of this dossier"
            raise PictureError(message)
        state[key] = given
    if lang and lang not in facts.info.languages:
        message = f"--lang {lang}: the dossier has {', '.join(facts.info.languages)}"
        raise PictureError(message)
    state.setdefault("lang", facts.info.tags[0])
    return state | ({"lang": lang} if lang else {})


def _wish(state: dict[str, str], *, sheet: str | None, upright: bool, size: str) -> Wish:
    if sheet is None:
        width, height = _read_size(size)
        return Wish(call="picture", options={"width": width, "height": height}, hash=state)
    if sheet.lower() not in {"a3", "a4"}:
        message = f"--sheet {sheet}: a sheet is a3 or a4"
        raise PictureError(message)
    return Wish(call="sheet", options={"paper": sheet.lower(), "upright": upright}, hash=state)


def _read_size(size: str) -> tuple[int, int]:
    parts = size.lower().replace("×", "x").split("x")
    try:
        width, height = (int(part) for part in parts)
    except ValueError as error:
        message = f"--size {size}: write width and height in pixels, such as 1200x630"
        raise PictureError(message) from error
    return width, height
