"""A dossier as the data blocks of the page."""
