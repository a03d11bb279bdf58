/** This Old Man. */
export const song = Object.freeze({
  id: 'this-old-man',
  title: 'This Old Man',
  language: 'en',
  source: 'English counting song, in print by 1906',
  year: 1906,
  tempoBpm: 116,
  beatsPerBar: 4,
  tune:
    'G4 E4 G4*2 | G4 E4 G4*2 | A4 G4 F4 E4 | D4 E4 F4 E4*.5 F4*.5 | G4 C4 C4*.5 C4*.5 C4 | ' +
    'C4*.5 D4*.5 E4*.5 F4*.5 G4*2 | G4 D4 D4 F4 | E4 D4 C4*2',
});
