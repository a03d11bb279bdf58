/** The bands of a SoundFrame's spectrum: quarter tones from C1 on, eight octaves of them. */

export const BINS_PER_OCTAVE = 24;
export const BINS = 192;
/** C1, 32.70 Hz. */
export const LOWEST_MIDI = 24;
/** What is quieter is as quiet as this. */
export const FLOOR_DB = -120;

const PER_SEMITONE = BINS_PER_OCTAVE / 12;

/** @param {number} bin  may have a fraction */
export const midiOfBin = (bin) => LOWEST_MIDI + bin / PER_SEMITONE;
/** @param {number} midi  may have a fraction @returns {number} with a fraction, and outside 0..BINS for what is not shown */
export const binOfMidi = (midi) => (midi - LOWEST_MIDI) * PER_SEMITONE;
/** @param {number} midi */
export const hertzOfMidi = (midi) => 440 * 2 ** ((midi - 69) / 12);
/** @param {number} hertz */
export const midiOfHertz = (hertz) => 69 + 12 * Math.log2(hertz / 440);
