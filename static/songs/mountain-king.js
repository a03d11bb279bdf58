/** In the Hall of the Mountain King. */
export const song = Object.freeze({
  id: 'mountain-king',
  title: 'In the Hall of the Mountain King',
  language: 'en',
  source: 'Edvard Grieg, Peer Gynt',
  year: 1875,
  tempoBpm: 132,
  beatsPerBar: 4,
  tune:
    'A3*.5 B3*.5 C4*.5 D4*.5 E4*.5 C4*.5 E4 | D#4*.5 B3*.5 D#4 D4*.5 Bb3*.5 D4 | ' +
    'A3*.5 B3*.5 C4*.5 D4*.5 E4*.5 C4*.5 E4*.5 A4*.5 | G4*.5 E4*.5 C4*.5 E4*.5 G4*2',
});
