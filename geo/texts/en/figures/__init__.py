"""Numbers and units as English writes them."""
