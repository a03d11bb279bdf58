/** Sakura, sakura. */
export const song = Object.freeze({
  id: 'sakura',
  title: 'Sakura, sakura',
  language: 'ja-Latn',
  source: 'Japanese folk song, printed for the koto in 1888',
  year: 1888,
  tempoBpm: 84,
  beatsPerBar: 4,
  tune:
    'A4 A4 B4*2 | A4 A4 B4*2 | A4 B4 C5 B4 | A4 B4*.5 A4*.5 F4*2 | E4 C4 E4 F4 | E4 E4*.5 C4*.5 B3*2 | ' +
    'A4 B4 C5 B4 | A4 B4*.5 A4*.5 F4*2 | E4 C4 E4 F4 | E4 E4*.5 C4*.5 B3*2 | A4 A4 B4*2 | A4 A4 B4*2 | ' +
    'E4 F4 B4*.5 A4*.5 F4 | E4*4',
});
