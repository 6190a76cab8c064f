"""Text, cells and positions as XML: nothing in them is markup, and a parser reads them back."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import numpy as np
import pandas as pd
import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st

from layers.exports.web.markup import (
    HEAD,
    element,
    escape,
    format_degrees,
    get_parts,
    iterate_positions,
    list_points,
    write_cells,
)

CELL = '<c n="{name}">{text}</c>'


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("磨坊 Mill", "磨坊 Mill"),
        ("<b>&amp;</b>", "&lt;b&gt;&amp;amp;&lt;/b&gt;"),
        ('a "b"', "a &quot;b&quot;"),
        ("a\tb\nc\rd", "a\tb\nc&#13;d"),
        ("a\0b\x1fc\x7f", "a\ufffdb\ufffdc\x7f"),
        ("\ud800|\ufffe|\uffff|\U0001f600", "\ufffd|\ufffd|\ufffd|\U0001f600"),
        (40, "40"),
        (None, "None"),
    ],
)
def test_what_xml_takes_for_signs_is_escaped(value: object, written: str) -> None:
    assert escape(value) == written


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_a_parser_reads_any_text_back_as_text_and_as_attribute(text: str) -> None:
    root = ET.fromstring(f'{HEAD}<x a="{escape(text)}">{escape(text)}</x>')  # noqa: S314 - our own
    held = "".join(
        sign if sign in "\t\n\r" or (sign >= " " and sign not in "\ufffe\uffff") else "\ufffd"
        for sign in text
    )
    assert (root.text or "") == held
    assert len(root) == 0
    # An attribute has spaces for the ends of lines and tabs that are not escaped (XML 1.0, 3.3.3).
    assert root.get("a") == held.replace("\t", " ").replace("\n", " ")


def test_the_head_says_the_version_and_the_encoding() -> None:
    assert HEAD == '<?xml version="1.0" encoding="UTF-8"?>\n'


@pytest.mark.parametrize(
    ("value", "written"),
    [(None, ""), ("", ""), ("a<b", "<n>a&lt;b</n>"), (0, "<n>0</n>"), (False, "<n>False</n>")],
)
def test_an_element_is_written_where_there_is_something_to_say(value: object, written: str) -> None:
    assert element("n", value) == written


def test_the_cells_of_a_row_stand_behind_each_other_without_the_empty_ones() -> None:
    frame = pd.DataFrame({"a": ["x<y", "", None, "x<y"], "b": [1.5, 40.0, 2.0, 2.0]}, dtype=object)
    assert write_cells(frame, ["a", "b"], CELL) == [
        '<c n="a">x&lt;y</c><c n="b">1.5</c>', '<c n="b">40</c>', '<c n="b">2</c>',
        '<c n="a">x&lt;y</c><c n="b">2</c>',
    ]  # fmt: skip
    assert write_cells(frame, ["b"], CELL)[1] == '<c n="b">40</c>'
    assert write_cells(frame.iloc[:0], ["a", "b"], CELL) == []


def test_cells_of_lists_are_flat_and_empty_ones_are_left_out() -> None:
    cells = [["a", "<b>"], (1, 2), np.array([3, 4]), [], np.array([]), [{"k": "<"}], "words"]
    frame = pd.DataFrame({"a": pd.Series(cells, dtype=object)})
    assert write_cells(frame, ["a"], CELL) == [
        '<c n="a">a|&lt;b&gt;</c>', '<c n="a">1|2</c>', '<c n="a">3|4</c>', "", "",
        '<c n="a">[{&quot;k&quot;:&quot;&lt;&quot;}]</c>', '<c n="a">words</c>',
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (116.0, "116"), (116.5, "116.5"), (-0.0000001, "0"), (0.0, "0"), (100.0, "100"),
        (116.1234564, "116.123456"), (-116.1234566, "-116.123457"), (-0.5, "-0.5"),
    ],
)  # fmt: skip
def test_degrees_have_six_decimals_and_no_useless_zeros(value: float, written: str) -> None:
    assert format_degrees(value) == written


def test_the_positions_of_a_line_are_longitude_and_latitude_in_order() -> None:
    line = shapely.LineString([(116.5, 40.25), (116.0, 40.0)])
    assert list(iterate_positions(line)) == [("116.5", "40.25"), ("116", "40")]
    assert list(iterate_positions(shapely.Point())) == []


def test_points_are_listed_by_their_number_among_all() -> None:
    shapes = [
        shapely.LineString([(1, 2), (3, 4)]), shapely.Point(116.5, 40.25), None,
        shapely.box(0, 0, 1, 1), shapely.Point(2, 3),
    ]  # fmt: skip
    points = list_points(np.array(shapes, dtype=object))
    assert points == {1: ("116.5", "40.25"), 4: ("2", "3")}
    assert list_points(np.array([], dtype=object)) == {}


def test_a_multi_part_geometry_has_its_members_and_another_itself() -> None:
    one, other = shapely.Point(1, 2), shapely.Point(3, 4)
    assert get_parts(shapely.MultiPoint([one, other])) == [one, other]
    assert get_parts(one) == [one]
