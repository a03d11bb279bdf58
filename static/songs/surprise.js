/** The Surprise. */
export const song = Object.freeze({
  id: 'surprise',
  title: 'The Surprise',
  language: 'en',
  source: 'Joseph Haydn, Symphony No. 94',
  year: 1791,
  tempoBpm: 104,
  beatsPerBar: 4,
  tune: 'C4 C4 E4 E4 | G4 G4 E4*2 | F4 F4 D4 D4 | B3 B3 G3*2 | C4 C4 E4 E4 | G4 G4 E4*2 | ' + 'C5 C5 F#4 F#4 | G4*4',
});
