"""What stands above a clause: titles, headings, lead-ins, and the tense that they give."""
