"""What `check` and `review` do: a dossier is audited, and what a person decides is taken down."""
