"""What is raised where GDAL's layers cannot be read, whatever is broken in them."""

from __future__ import annotations

import pyarrow as pa
from pyogrio.errors import DataLayerError, DataSourceError

UNREADABLE: tuple[type[Exception], ...] = (
    DataSourceError,
    DataLayerError,
    RuntimeError,
    pa.ArrowException,
    UnicodeError,
    UnboundLocalError,
)
"""pyogrio 0.13 takes no words or paths that are no UTF-8, and no CRS that GDAL cannot write."""
