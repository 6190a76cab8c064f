"""Theme colours: seen on both grounds, and told apart by colour-blind eyes too."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from numpy.typing import NDArray

from geo import Dossier

GROUNDS = {"light": "#f4f2ee", "dark": "#1b1e22"}
LINE_CONTRAST = 3.0
"""What WCAG 2.2 asks of graphics (success criterion 1.4.11)."""

# Machado, Oliveira and Fernandes 2009, severity 1.0; linear RGB.
SIGHTS = {
    "usual": np.eye(3),
    "protan": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
    "deutan": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "tritan": np.array(
        [
            [1.255528, -0.076749, -0.178779],
            [-0.078411, 0.930809, 0.147602],
            [0.004733, 0.691367, 0.303900],
        ]
    ),
}
LEAST_DISTANCE = 0.08
"""In Oklab, where just noticeable is about 0.02."""


def to_linear(colour: str) -> NDArray[np.float64]:
    channels = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    return np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    weights = np.array([0.2126, 0.7152, 0.0722])
    low, high = sorted(float(to_linear(colour) @ weights) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def to_oklab(colour: str, sight: str) -> NDArray[np.float64]:
    """Return `colour` as this sight sees it (Ottosson 2020)."""
    seen = np.clip(SIGHTS[sight] @ to_linear(colour), 0, 1)
    cones = np.cbrt(
        np.array(
            [
                [0.4122214708, 0.5363325363, 0.0514459929],
                [0.2119034982, 0.6806995451, 0.1073969566],
                [0.0883024619, 0.2817188376, 0.6299787005],
            ]
        )
        @ seen
    )
    lab: NDArray[np.float64] = (
        np.array(
            [
                [0.2104542553, 0.7936177850, -0.0040720468],
                [1.9779984951, -2.4285922050, 0.4505937099],
                [0.0259040371, 0.7827717662, -0.8086757660],
            ]
        )
        @ cones
    )
    return lab


@pytest.mark.parametrize("ground", sorted(GROUNDS))
def test_a_theme_stands_out_from_its_ground(dossier: Dossier, ground: str) -> None:
    for theme in dossier.themes:
        colour = theme.colour_light if ground == "light" else theme.colour_dark
        assert contrast(colour, GROUNDS[ground]) >= LINE_CONTRAST, theme.id


@pytest.mark.parametrize("sight", sorted(SIGHTS))
@pytest.mark.parametrize("ground", sorted(GROUNDS))
def test_two_themes_are_told_apart(dossier: Dossier, ground: str, sight: str) -> None:
    colours = {
        theme.id: theme.colour_light if ground == "light" else theme.colour_dark
        for theme in dossier.themes
    }
    for one, other in itertools.combinations(colours, 2):
        gap = np.linalg.norm(to_oklab(colours[one], sight) - to_oklab(colours[other], sight))
        assert gap >= LEAST_DISTANCE, (one, other)


def test_there_are_eight_themes(dossier: Dossier) -> None:
    assert len(dossier.themes) == 8
    assert len(dossier.layers) >= 12
