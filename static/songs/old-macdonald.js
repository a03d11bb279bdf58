/** Old MacDonald Had a Farm. */
export const song = Object.freeze({
  id: 'old-macdonald',
  title: 'Old MacDonald Had a Farm',
  language: 'en',
  source: 'American folk song, in print by 1917',
  year: 1917,
  tempoBpm: 116,
  beatsPerBar: 4,
  tune:
    'C4 C4 C4 G3 | A3 A3 G3*2 | E4 E4 D4 D4 | C4*3 G3 | C4 C4 C4 G3 | A3 A3 G3*2 | E4 E4 D4 D4 | C4*3 ' +
    'G3*.5 G3*.5 | C4 C4 C4 G3*.5 G3*.5 | C4 C4 C4*2 | C4*.5 C4*.5 C4 C4*.5 C4*.5 C4 | C4*.5 C4*.5 C4*.5 ' +
    'C4*.5 C4 C4 | C4 C4 C4 G3 | A3 A3 G3*2 | E4 E4 D4 D4 | C4*4',
  words:
    'Old Mac-Do-nald had a farm E I E I O and on his farm he had a cow E I E I O with a moo moo here and ' +
    'a moo moo there here a moo there a moo ev-’ry-where a moo moo old Mac-Do-nald had a farm E I E I O',
});
