"""Names of Chinese: where they begin and end, what proves them."""
