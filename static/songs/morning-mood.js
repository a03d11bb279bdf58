/** Morning Mood. */
export const song = Object.freeze({
  id: 'morning-mood',
  title: 'Morning Mood',
  language: 'en',
  source: 'Edvard Grieg, Peer Gynt',
  year: 1875,
  tempoBpm: 168,
  beatsPerBar: 6,
  tune: 'G4 E4 D4 C4 D4 E4 | G4 E4 D4 C4 D4*.5 E4*.5 D4*.5 E4*.5 | G4 E4 G4 A4 E4 A4 | G4 E4 D4 C4*3',
});
