/** Amazing Grace. */
export const song = Object.freeze({
  id: 'amazing-grace',
  title: 'Amazing Grace',
  language: 'en',
  source: 'New Britain, American hymn tune; words by John Newton',
  year: 1829,
  tempoBpm: 88,
  beatsPerBar: 3,
  tune:
    'G3 | C4*2 E4*.5 C4*.5 | E4*2 D4 | C4*2 A3 | G3*2 G3 | C4*2 E4*.5 C4*.5 | E4*2 D4 | G4*5 E4 | ' +
    'G4*2 E4*.5 C4*.5 | E4*2 D4 | C4*2 A3 | G3*2 G3 | C4*2 E4*.5 C4*.5 | E4*2 D4 | C4*3',
});
