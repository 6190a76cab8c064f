"""What lies under a map: the coarse ground of the world, and a finer one from extracts."""
