"""Makes a new dossier from a text, and applies what its reviewer decided."""
