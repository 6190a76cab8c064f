/** What the table of units calls dates, and numbers that lay out a concept: one core, two wings. */

export const DATE = "date";
export const STRUCTURE = "structure";
