"""Numbers and units as Chinese writes them."""
