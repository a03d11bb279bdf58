/** Hänschen klein. */
export const song = Object.freeze({
  id: 'haenschen-klein',
  title: 'Hänschen klein',
  language: 'de',
  source: 'German folk tune; words by Franz Wiedemann',
  year: 1860,
  tempoBpm: 112,
  beatsPerBar: 4,
  tune:
    'G4 E4 E4*2 | F4 D4 D4*2 | C4 D4 E4 F4 | G4 G4 G4*2 | G4 E4 E4*2 | F4 D4 D4*2 | C4 E4 G4 G4 | ' +
    'C4*4 | D4 D4 D4 D4 | D4 E4 F4*2 | E4 E4 E4 E4 | E4 F4 G4*2 | G4 E4 E4*2 | F4 D4 D4*2 | ' +
    'C4 E4 G4 G4 | C4*4',
});
