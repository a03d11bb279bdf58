/** Good King Wenceslas. */
export const song = Object.freeze({
  id: 'good-king-wenceslas',
  title: 'Good King Wenceslas',
  language: 'en',
  source: 'Tempus adest floridum, Piae Cantiones',
  year: 1582,
  tempoBpm: 120,
  beatsPerBar: 4,
  tune:
    'C4 C4 C4 D4 | C4 C4 G3*2 | A3 G3 A3 B3 | C4*2 C4*2 | C4 C4 C4 D4 | C4 C4 G3*2 | A3 G3 A3 B3 | ' +
    'C4*2 C4*2 | G4 F4 E4 D4 | E4 D4 C4*2 | A3 G3 A3 B3 | C4*2 C4*2 | G3 G3 A3 B3 | C4 C4 D4*2 | ' +
    'G4 F4 E4 D4 | C4*2 F4*2 | C4*4',
});
