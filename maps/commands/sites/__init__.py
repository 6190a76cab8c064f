"""What `build`, `serve`, `edit`, `export`, `picture`, `ground` do: a dossier is shown, written."""
