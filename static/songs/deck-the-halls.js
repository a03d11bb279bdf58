/** Deck the Halls. */
export const song = Object.freeze({
  id: 'deck-the-halls',
  title: 'Deck the Halls',
  language: 'en',
  source: 'Nos Galan, Welsh, 18th century',
  year: 1794,
  tempoBpm: 132,
  beatsPerBar: 4,
  tune:
    'G4*1.5 F4*.5 E4 D4 | C4 D4 E4 C4 | D4*.5 E4*.5 F4*.5 D4*.5 E4*1.5 D4*.5 | C4 B3 C4*2 | ' +
    'G4*1.5 F4*.5 E4 D4 | C4 D4 E4 C4 | D4*.5 E4*.5 F4*.5 D4*.5 E4*1.5 D4*.5 | C4 B3 C4*2 | ' +
    'D4*1.5 E4*.5 F4 D4 | E4*1.5 F4*.5 G4 D4 | E4*.5 F#4*.5 G4 A4*.5 B4*.5 C5 | B4 A4 G4*2 | ' +
    'G4*1.5 F4*.5 E4 D4 | C4 D4 E4 C4 | A4*.5 A4*.5 A4*.5 A4*.5 G4*1.5 F4*.5 | E4 D4 C4*2',
});
