"""Names of English: where they begin and end, what proves them."""
