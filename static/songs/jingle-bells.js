/** Jingle Bells. */
export const song = Object.freeze({
  id: 'jingle-bells',
  title: 'Jingle Bells',
  language: 'en',
  source: 'James Lord Pierpont; the chorus as it is sung today',
  year: 1857,
  tempoBpm: 120,
  beatsPerBar: 4,
  tune:
    'E4 E4 E4*2 | E4 E4 E4*2 | E4 G4 C4*1.5 D4*.5 | E4*4 | F4 F4 F4*1.5 F4*.5 | ' +
    'F4 E4 E4 E4*.5 E4*.5 | E4 D4 D4 E4 | D4*2 G4*2 | E4 E4 E4*2 | E4 E4 E4*2 | E4 G4 C4*1.5 D4*.5 | ' +
    'E4*4 | F4 F4 F4*1.5 F4*.5 | F4 E4 E4 E4*.5 E4*.5 | G4 G4 F4 D4 | C4*4',
  words:
    'Jin-gle bells jin-gle bells jin-gle all the way oh what fun it is to ride in a one horse o-pen ' +
    'sleigh hey jin-gle bells jin-gle bells jin-gle all the way oh what fun it is to ride in a one ' +
    'horse o-pen sleigh',
});
