"""What numbers come to: numerals, units, amounts, periods."""
