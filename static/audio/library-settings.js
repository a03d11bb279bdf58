/** How the synthesiser is set on the page, and where tests listen to what the page plays. */

/**
 * A little room, so that strings and choir do not sound dry; no chorus, which
 * blurs the pitch. 128 voices are more than ten fingers and a pedal hold.
 */
export const LIBRARY_SETTINGS = /** @type {const} */ ({ reverbGain: 0.5, chorusGain: 0, voiceCap: 128 });
