"""Times as English says them."""
