"""What all documents of an archive are read with: names of dossiers, areas and towns.

Settings travel to other processes and machines, so they hold the dossiers' files themselves.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from shapely import Point, to_wkb, union_all
from shapely.geometry.base import BaseGeometry

from geo.dossiers.dossier import Dossier
from geo.dossiers.folder import bundled_dossiers, read_dossier
from geo.dossiers.rows import Place
from geo.drafting.own import find_own
from geo.drafting.region import find_known
from geo.gazetteers.atlas import Atlas, Spot
from geo.gazetteers.own.book import OwnBook, OwnPlace
from geo.gazetteers.world import shipped_world
from geo.positions.areas import shipped_areas
from geo.records.shipped import bundled_data
from geo.texts.writing.folding import fold_name
from geo.vocabulary import Kind

if TYPE_CHECKING:
    from geo.texts.names.gazetteer import Gazetteer

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The date of a packed file, so that the same files make the same bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Packed dossiers whose places are known, in order, and a digest of all that names come from.

    Without one, the dossier that planmap ships is taken. `own` are the user's gazetteers, whole:
    which of their names the texts have is not known before.
    """

    dossiers: tuple[bytes, ...] = field(default=(), repr=False)
    own: OwnBook = field(default_factory=OwnBook, repr=False, compare=False)
    digest: str = ""


def make_settings(folders: Sequence[Path] = (), *, own: OwnBook | None = None) -> Settings:
    """Return the settings for the dossiers in `folders`, after reading them once, and for `own`.

    Raises
    ------
    DossierError
        If anything in the dossiers is wrong.
    """
    for folder in folders:
        read_dossier(folder)
    packed = tuple(_pack(folder) for folder in folders)
    said = hashlib.sha256()
    for part in (*packed, *_read_shipped()):
        said.update(hashlib.sha256(part).digest())
    for line in _describe(own) if own else ():
        said.update(hashlib.sha256(line).digest())
    return Settings(dossiers=packed, own=own or OwnBook(), digest=said.hexdigest())


def want_name(name: str) -> bool:
    """Return whether an archive asks a gazetteer for a folded name: for all but single letters."""
    return len(name) > 1


def _describe(own: OwnBook) -> Iterator[bytes]:
    """Yield what each entry of gazetteers says, whatever files they came from."""
    for gazetteer in own.gazetteers:
        yield gazetteer.id.encode()
        for entry in gazetteer.entries:
            said = (*entry.names, entry.geo_id, str(entry.radius_m), str(entry.kind), entry.licence)
            yield "\x1f".join(said).encode() + to_wkb(entry.geometry)


def _pack(folder: Path) -> bytes:
    """Return the files of a dossier's folder, hidden ones left out, as one archive of bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as bundle:
        for path in sorted(folder.rglob("*")):
            name = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in name.parts):
                info = zipfile.ZipInfo(name.as_posix(), EPOCH)
                bundle.writestr(info, path.read_bytes())
    return packed.getvalue()


def _read_shipped() -> Iterator[bytes]:
    """Yield the files of the package that names and positions come from."""
    data = bundled_data()
    for folder in ("admin", "world", bundled_dossiers()[0]):
        yield from _read_files(data / folder)


def _read_files(folder: Traversable) -> Iterator[bytes]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _read_files(entry)
        else:
            yield entry.name.encode() + b"\0" + entry.read_bytes()


class KnownPlace(NamedTuple):
    """What an archive says of a place: names, what it is a part of, a point, an area or not."""

    name_zh_hans: str
    name_en: str
    names: tuple[str, ...]
    within: tuple[str, ...]
    point: BaseGeometry | None
    radius_m: float | None
    is_area: bool


class Sources:
    """What is known of places, and the gazetteer of their names; made once in each process."""

    def __init__(self, settings: Settings) -> None:
        self._dossiers = _open_dossiers(settings)
        self.atlas = Atlas(shipped_areas(), shipped_world())
        self._known: dict[str, KnownPlace] = {}
        self.areas: Mapping[str, bool] = _Areas(self)
        self.book = settings.own

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """All names; who asks an archive, or maps a place of it, reads no text and needs none."""
        from geo.gazetteers.building import make_gazetteer  # noqa: PLC0415 - see above

        names = ((name, place) for name, place in self.book.names() if _is_name(name))
        return make_gazetteer(self._dossiers, shipped_areas(), names)

    @cached_property
    def _owners(self) -> dict[str, Dossier]:
        return {place.id: dossier for dossier in self._dossiers[::-1] for place in dossier.places}

    def owner(self, identifier: str) -> Dossier | None:
        """Return the first dossier that has a place, or None."""
        return self._owners.get(identifier)

    def own(self, identifier: str) -> OwnPlace | None:
        """Return the place of the user's gazetteers with this id, or None."""
        return None if identifier in self._owners else self.book.places.get(identifier)

    def spot(self, identifier: str) -> Spot:
        """Return the spot of the bundled gazetteers with this id.

        Raises
        ------
        KeyError
            If they have none.
        """
        return self.atlas.get(identifier)

    def as_spot(self, identifier: str) -> Spot:
        """Return a place as a spot, whoever has it: a dossier, or a gazetteer."""
        if identifier in self._owners:
            return find_known(self._dossiers, self.atlas)[identifier]
        if identifier in self.book.places:
            return find_own(self.book, self.atlas)[identifier]
        return self.spot(identifier)

    def known(self, identifier: str) -> KnownPlace:
        """Return what is known of a place that the gazetteer has."""
        found = self._known.get(identifier)
        if found is None:
            owner, own = self._owners.get(identifier), self.own(identifier)
            if owner:
                found = self._of_dossier(owner, owner.place(identifier))
            elif own:
                found = _of_own(own)
            else:
                found = _of_spot(self.atlas.get(identifier))
            self._known[identifier] = found
        return found

    def _of_dossier(self, dossier: Dossier, place: Place) -> KnownPlace:
        rows = (place, *dossier.sections_of(place.id))
        shapes = [shape for row in rows if (shape := dossier.geometry_of(row)) is not None]
        names = tuple(dict.fromkeys(map(fold_name, place.names)))
        own, region = (place.id,), dossier.info.region
        above = self._find_above(dossier) if place.id == region else self.known(region).within
        return KnownPlace(
            place.name_zh_hans, place.name_en, names, (*above, *own),
            union_all(shapes).point_on_surface() if shapes else None,
            place.coordinateUncertaintyInMeters, place.kind is Kind.DISTRICT,
        )  # fmt: skip

    def _find_above(self, dossier: Dossier) -> tuple[str, ...]:
        """Return what a dossier's region is a part of, and the area of its name."""
        region = dossier.place(dossier.info.region)
        spots = [spot for spot in self.atlas.find(region.name_zh_hans) if spot.source == "areas"]
        return spots[0].path if len(spots) == 1 else ()


class _Areas(dict[str, bool]):
    """Whether places are areas, by id; each is looked up once."""

    def __init__(self, sources: Sources) -> None:
        super().__init__()
        self._sources = sources

    def __missing__(self, place: str) -> bool:
        self[place] = self._sources.known(place).is_area
        return self[place]


def _is_name(name: str) -> bool:
    """Return whether a name of a gazetteer is one in any text: a Latin word may be any word."""
    return not name.isascii() or " " in name


def _of_own(place: OwnPlace) -> KnownPlace:
    entry, shape = place.entry, place.geometry
    return KnownPlace(
        entry.name_zh or entry.names[0], entry.name_en or entry.names[0], entry.folded,
        (place.id,), shape.representative_point() if shape is not None else None, entry.radius_m,
        is_area=False,
    )  # fmt: skip


def _of_spot(spot: Spot) -> KnownPlace:
    names = tuple(dict.fromkeys(map(fold_name, (spot.name_zh_hans, spot.name_en, *spot.names))))
    return KnownPlace(
        spot.name_zh_hans, spot.name_en, tuple(filter(None, names)),
        tuple(dict.fromkeys((*spot.path, spot.id))),
        Point(spot.position) if spot.position else None, spot.radius_m,
        is_area=True,
    )  # fmt: skip


def _open_dossiers(settings: Settings) -> tuple[Dossier, ...]:
    if not settings.dossiers:
        return (read_dossier(None),)
    return tuple(read_dossier(zipfile.Path(io.BytesIO(one))) for one in settings.dossiers)


@lru_cache(maxsize=2)
def open_sources(settings: Settings) -> Sources:
    """Return the sources of some settings; a process makes them once.

    Raises
    ------
    DossierError
        If anything in a dossier is wrong.
    """
    return Sources(settings)
