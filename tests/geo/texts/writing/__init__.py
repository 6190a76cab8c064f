"""Tests of signs, scripts and folding."""
