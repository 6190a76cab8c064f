"""What the tests need beside Python packages, fetched into `.cache/` when they run."""
