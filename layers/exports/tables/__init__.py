"""Formats that hold rows: what describes a CSV, a workbook, GeoParquet."""
