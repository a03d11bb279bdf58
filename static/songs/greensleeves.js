/** Greensleeves. */
export const song = Object.freeze({
  id: 'greensleeves',
  title: 'Greensleeves',
  language: 'en',
  source: 'English ballad, registered in 1580',
  year: 1580,
  tempoBpm: 132,
  beatsPerBar: 3,
  tune:
    'A3 | C4*2 D4 | E4*1.5 F4*.5 E4 | D4*2 B3 | G3*1.5 A3*.5 B3 | C4*2 A3 | A3*1.5 G#3*.5 A3 | ' +
    'B3*2 G#3 | E3*2 A3 | C4*2 D4 | E4*1.5 F4*.5 E4 | D4*2 B3 | G3*1.5 A3*.5 B3 | C4*1.5 B3*.5 A3 | ' +
    'G#3*1.5 F#3*.5 G#3 | A3*3 | A3*3 | G4*3 | G4*1.5 F#4*.5 E4 | D4*2 B3 | G3*1.5 A3*.5 B3 | ' +
    'C4*2 A3 | A3*1.5 G#3*.5 A3 | B3*2 G#3 | E3*3 | G4*3 | G4*1.5 F#4*.5 E4 | D4*2 B3 | ' +
    'G3*1.5 A3*.5 B3 | C4*1.5 B3*.5 A3 | G#3*1.5 F#3*.5 G#3 | A3*3 | A3*2',
});
