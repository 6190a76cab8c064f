"""Pictures of a map."""
