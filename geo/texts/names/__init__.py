"""Names in a text: what is known of them, and which are meant."""
