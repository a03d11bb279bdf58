/** Happy Birthday. */
export const song = Object.freeze({
  id: 'happy-birthday',
  title: 'Happy Birthday',
  language: 'en',
  source: 'Good Morning to All, by Mildred and Patty Hill',
  year: 1893,
  tempoBpm: 100,
  beatsPerBar: 3,
  tune:
    'G3*.5 G3*.5 | A3 G3 C4 | B3*2 G3*.5 G3*.5 | A3 G3 D4 | C4*2 G3*.5 G3*.5 | G4 E4 C4 | ' +
    'B3 A3 F4*.5 F4*.5 | E4 C4 D4 | C4*2',
});
