"""Formats of the web and of phones: XML, JSON-LD, feeds and calendars."""
