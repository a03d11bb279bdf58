/** Ihr Kinderlein kommet. */
export const song = Object.freeze({
  id: 'kinderlein',
  title: 'Ihr Kinderlein kommet',
  language: 'de',
  source: 'Johann Abraham Peter Schulz; words by Christoph von Schmid',
  year: 1794,
  tempoBpm: 72,
  beatsPerBar: 2,
  tune:
    'G4*.5 | G4 E4*.5 G4*.5 | G4 E4*.5 G4*.5 | F4 D4*.5 F4*.5 | E4*1.5 G4*.5 | G4 E4*.5 G4*.5 | G4 E4*.5 ' +
    'G4*.5 | F4 D4*.5 F4*.5 | E4*1.5 E4*.5 | D4 D4*.5 D4*.5 | F4 F4*.5 F4*.5 | E4 E4*.5 E4*.5 | A4*1.5 ' +
    'A4*.5 | G4 G4*.5 G4*.5 | C5 G4*.5 E4*.5 | G4 F4*.5 D4*.5 | C4*1.5',
  words:
    'Ihr Kin-der-lein kom-met o kom-met doch all zur Krip-pe her kom-met in Beth-le-hems Stall und seht ' +
    'was in die-ser hoch-hei-li-gen Nacht der Va-ter im Him-mel für Freu-de uns macht',
});
