/** From the New World. */
export const song = Object.freeze({
  id: 'new-world',
  title: 'From the New World',
  language: 'en',
  source: 'Antonín Dvořák, Ninth Symphony, Largo',
  year: 1893,
  tempoBpm: 60,
  beatsPerBar: 4,
  tune:
    'E4*1.5 G4*.5 G4*2 | E4*1.5 D4*.5 C4*2 | D4*1.5 E4*.5 G4*1.5 E4*.5 | D4*4 | E4*1.5 G4*.5 G4*2 | ' +
    'E4*1.5 D4*.5 C4*2 | D4*1.5 E4*.5 D4*1.5 C4*.5 | C4*4',
});
