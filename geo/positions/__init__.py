"""Positions: datums, discs, areas and datasets of geometry."""
