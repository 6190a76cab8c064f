"""What `planmap ground` does: makes a ground from an extract."""

from __future__ import annotations

from pathlib import Path

from geo.ground.making import NAME, Credit, MadeGround, make_ground
from layers.site.dataset import write_own_dataset
from maps.commands.options import open_dossier
from maps.commands.progress import show_progress
from maps.commands.saying import say
from maps.commands.screen import Screen

STEPS = 5
"""Layers of an extract, and what comes after them."""


def run_ground(
    *,
    dossier: Path,
    source: Path,
    budget: int,
    borders: bool,
    credit: str | None,
    licence: str | None,
    address: str | None,
    date: str | None,
) -> None:
    """Do what `planmap ground` says; see `maps.commands.ground.ground`."""
    facts = open_dossier(dossier)
    said = Credit(credit=credit, licence=licence, address=address, date=date)
    with show_progress("Making the ground", steps=STEPS) as begin:
        made = make_ground(facts, source, credit=said, budget=budget, borders=borders, begin=begin)
        write_own_dataset(dossier / "datasets" / NAME, made.files)
    for notice in made.notices:
        say(notice)
    _report(dossier / "datasets" / NAME, made)


def _report(folder: Path, made: MadeGround) -> None:
    counts = ", ".join(f"{count} {name}" for name, count in made.counts.items())
    Screen(soft_wrap=True).print(
        f"Made {folder}: {counts}; {made.size / 1000:,.0f} kB of the page, to {made.step_m:g} m.",
        highlight=False,
        markup=False,
    )
