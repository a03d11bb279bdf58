/** Guten Abend, gut’ Nacht. */
export const song = Object.freeze({
  id: 'guten-abend',
  title: 'Guten Abend, gut’ Nacht',
  language: 'de',
  source: 'Johannes Brahms, Wiegenlied; words from Des Knaben Wunderhorn',
  year: 1868,
  tempoBpm: 88,
  beatsPerBar: 3,
  tune:
    'E4*.5 E4*.5 | G4*1.5 E4*.5 E4 | G4*2 E4*.5 G4*.5 | C5 B4*1.5 A4*.5 | A4 G4 D4*.5 E4*.5 | F4 D4 ' +
    'D4*.5 E4*.5 | F4*2 D4*.5 F4*.5 | B4*.5 A4*.5 G4 B4 | C5*2 C4*.5 C4*.5 | C5*2 A4*.5 F4*.5 | G4*2 ' +
    'E4*.5 C4*.5 | F4 G4 A4 | G4*2 C4*.5 C4*.5 | C5*2 A4*.5 F4*.5 | G4*2 E4*.5 C4*.5 | F4 E4 D4 | C4*2',
});
