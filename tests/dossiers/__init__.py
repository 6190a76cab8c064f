"""Texts of other cities: read, draft, review, build and check take them as they are."""
