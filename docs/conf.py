"""How Sphinx makes a site of these pages (`make docs`); a warning is an error."""

from __future__ import annotations

import tomllib
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

project = PROJECT["name"]
author = PROJECT["authors"][0]["name"]
release = PROJECT["version"]
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
exclude_patterns = ["schemas"]
html_theme = "furo"
html_title = f"{project} {release}"
# Nothing of the site comes from elsewhere, and two builds of it are the same.
html_last_updated_fmt = None
html_copy_source = False

myst_heading_anchors = 3
# Docstrings are written with single backticks, and say types in hints alone.
default_role = "code"
autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_default_options = {"members": True, "show-inheritance": True}
python_display_short_literal_types = True
napoleon_google_docstring = False

nitpicky = False
linkcheck_timeout = 20
linkcheck_retries = 2
suppress_warnings = ["toc.empty_glob"]

# What the packages hand out when it is asked for is there before autodoc looks.
for package in map(import_module, ("geo", "layers", "maps")):
    for name in package.__all__:
        setattr(package, name, getattr(package, name))
