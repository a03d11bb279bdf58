/** Stille Nacht. */
export const song = Object.freeze({
  id: 'silent-night',
  title: 'Stille Nacht',
  language: 'de',
  source: 'Franz Xaver Gruber; words by Joseph Mohr',
  year: 1818,
  tempoBpm: 88,
  beatsPerBar: 3,
  tune:
    'G4*1.5 A4*.5 G4 | E4*3 | G4*1.5 A4*.5 G4 | E4*3 | D5*2 D5 | B4*3 | C5*2 C5 | G4*3 | A4*2 A4 | ' +
    'C5*1.5 B4*.5 A4 | G4*1.5 A4*.5 G4 | E4*3 | A4*2 A4 | C5*1.5 B4*.5 A4 | G4*1.5 A4*.5 G4 | E4*3 | ' +
    'D5*2 D5 | F5*1.5 D5*.5 B4 | C5*3 | E5*3 | C5*1.5 G4*.5 E4 | G4*1.5 F4*.5 D4 | C4*3',
});
