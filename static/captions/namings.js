/** The ways to name notes that can be chosen; auto: as the page's language has it. */
export const NOTE_NAMINGS = Object.freeze(['auto', 'english', 'german', 'solfege', 'numbers']);
