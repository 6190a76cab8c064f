"""Packages outside that add to planmap, made and run in tests."""
