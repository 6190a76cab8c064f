"""Takes the text out of files: plain text, PDF, DOCX, HTML; `opening` tells which it is."""
