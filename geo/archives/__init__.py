"""Reads archives: many texts become tables of mentions, facts and statements that can be asked."""
