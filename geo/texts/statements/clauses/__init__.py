"""The clauses of a text, and what each is about."""
