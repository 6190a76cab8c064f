"""Small dossiers of other places, which read, draft, review, build and check must take as they are."""
