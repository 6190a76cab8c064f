"""Tests of geocoding, against servers on loopback."""
