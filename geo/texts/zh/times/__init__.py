"""Times as Chinese says them."""
