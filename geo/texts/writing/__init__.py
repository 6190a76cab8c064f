"""What a text is written with: signs, words, scripts, and the form that it is folded to."""
