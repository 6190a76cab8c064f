"""Programs that planmap did not write, each reading its exports: `make consumers`."""
