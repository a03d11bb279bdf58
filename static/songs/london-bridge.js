/** London Bridge Is Falling Down. */
export const song = Object.freeze({
  id: 'london-bridge',
  title: 'London Bridge Is Falling Down',
  language: 'en',
  source: 'English singing game, this tune printed in 1879',
  year: 1879,
  tempoBpm: 112,
  beatsPerBar: 4,
  tune:
    'G4*1.5 A4*.5 G4 F4 | E4 F4 G4*2 | D4 E4 F4*2 | E4 F4 G4*2 | G4*1.5 A4*.5 G4 F4 | E4 F4 G4*2 | ' +
    'D4*2 G4*2 | E4 C4*3',
  words:
    'Lon-don Bridge is fall-ing down fall-ing down fall-ing down Lon-don Bridge is fall-ing down my ' + 'fair la-dy',
});
