"""The words that say how far a thing has come, and what is made of them."""
