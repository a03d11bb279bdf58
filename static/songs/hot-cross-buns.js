/** Hot Cross Buns. */
export const song = Object.freeze({
  id: 'hot-cross-buns',
  title: 'Hot Cross Buns',
  language: 'en',
  source: 'English street cry, printed in the Christmas Box',
  year: 1798,
  tempoBpm: 100,
  beatsPerBar: 4,
  tune: 'E4 D4 C4*2 | E4 D4 C4*2 | C4*.5 C4*.5 C4*.5 C4*.5 D4*.5 D4*.5 D4*.5 D4*.5 | E4 D4 C4*2',
  words: 'Hot cross buns hot cross buns one a pen-ny two a pen-ny hot cross buns',
});
