"""Checks that no dataset is in GCJ-02 or BD-09 while it says that it is in WGS 84."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from geo.dossiers.checks.comparison import Comparison
from geo.dossiers.checks.datum_comparisons import CONTROL_POINTS, compare_features
from geo.dossiers.dossier import Dossier
from geo.errors import Problem
from geo.positions.datum import Datum, lies_in_shifted_area
from geo.positions.datum_finding import NAMES

CLOSE = 60.0
"""How little one position must be off, once converted, to speak for itself, in metres."""


def check_datum(dossier: Dossier) -> Iterator[Problem]:
    """Yield a problem for each dataset, or else each feature, that looks shifted.

    Raises
    ------
    PlanmapError
        If the package was installed without its data.
    """
    west, south, east, north = dossier.info.bounds
    corners = [(west, south), (west, north), (east, south), (east, north)]
    lons, lats = np.transpose([*corners, [(west + east) / 2, (south + north) / 2]])
    if not lies_in_shifted_area(lons, lats, Datum.BD09).any():
        return
    by_dataset: dict[str, list[Comparison]] = defaultdict(list)
    for comparison in compare_features(dossier):
        if comparison.finding.datum:
            by_dataset[comparison.dataset].append(comparison)
    for dataset, comparisons in sorted(by_dataset.items()):
        yield from _judge(dossier, dataset, comparisons)


def _judge(dossier: Dossier, dataset: str, comparisons: list[Comparison]) -> Iterator[Problem]:
    shifted = [found for found in comparisons if found.finding.datum is not Datum.WGS84]
    if len({found.id for found in shifted}) > 1 and 2 * len(shifted) > len(comparisons):
        yield _describe_dataset(dataset, shifted)
        return
    told: set[str] = set()
    for found in shifted:
        speaks = found.finding.count > 1 or min(found.finding.residuals.values()) <= CLOSE
        if speaks and found.id not in told:
            told.add(found.id)
            yield _describe_feature(dossier, found)


def _describe_dataset(dataset: str, shifted: list[Comparison]) -> Problem:
    datums = [found.finding.datum for found in shifted if found.finding.datum]
    datum = max(sorted(set(datums)), key=datums.count)
    residuals = {
        assumed: float(np.median([
            found.finding.residuals[assumed]
            for found in shifted
            if assumed in found.finding.residuals
        ]))
        for assumed in (Datum.WGS84, datum)
    }  # fmt: skip
    right = (
        f"looks like {NAMES[datum]}: {len(shifted)} comparisons, such as {shifted[0].id} with "
        f"{shifted[0].against}, are {residuals[Datum.WGS84]:.0f} m off as they stand and "
        f"{residuals[datum]:.0f} m once converted; convert the dataset to WGS 84"
    )
    if dataset == CONTROL_POINTS:
        return Problem(file=CONTROL_POINTS, field="lon, lat", value=shifted[0].id, right=right)
    file = f"datasets/{dataset}/source.toml"
    return Problem(file=file, field="crs", value="EPSG:4326", right=right)


def _describe_feature(dossier: Dossier, found: Comparison) -> Problem:
    datum = found.finding.datum or Datum.WGS84
    residuals = found.finding.residuals
    right = (
        f"looks like {NAMES[datum]}: {residuals[Datum.WGS84]:.0f} m off {found.against} as it "
        f"stands and {residuals[datum]:.0f} m once converted; convert it to WGS 84"
    )
    value = f"{found.id}: {found.position.x:.6f}, {found.position.y:.6f}"
    file, row = _find_row(dossier, found)
    return Problem(file=file, row=row, field="geometry", value=value, right=right)


def _find_row(dossier: Dossier, found: Comparison) -> tuple[str, int]:
    if found.dataset == CONTROL_POINTS:
        ids = [control.id for control in dossier.control_points]
        return CONTROL_POINTS, dossier.lines[CONTROL_POINTS][ids.index(found.id)]
    count = len(dossier.lines.get("places.csv", ()))
    files = (
        ("places.csv", dossier.places[:count]),
        ("stations.csv", dossier.places[count:]),
        ("sections.csv", dossier.sections),
    )
    for file, rows in files:
        for row, line in zip(rows, dossier.lines.get(file, ()), strict=False):
            if row.id == found.id and row.geo_source == found.dataset:
                return file, line
    return f"datasets/{found.dataset}", 0
