"""Geocoding against a real Nominatim 5 on loopback, which holds the dossier's own places."""
