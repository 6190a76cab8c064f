"""The commands of `planmap`, one a module: each is a function that typer reads."""
