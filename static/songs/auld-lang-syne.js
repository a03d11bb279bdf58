/** Auld Lang Syne. */
export const song = Object.freeze({
  id: 'auld-lang-syne',
  title: 'Auld Lang Syne',
  language: 'en',
  source: 'Scottish, in George Thomson’s collection; words by Robert Burns',
  year: 1799,
  tempoBpm: 96,
  beatsPerBar: 4,
  tune:
    'G3 | C4*1.5 C4*.5 C4 E4 | D4*1.5 C4*.5 D4 E4 | C4*1.5 C4*.5 E4 G4 | A4*3 A4 | ' +
    'G4*1.5 E4*.5 E4 C4 | D4*1.5 C4*.5 D4 E4 | C4*1.5 A3*.5 A3 G3 | C4*3 A4 | G4*1.5 E4*.5 E4 C4 | ' +
    'D4*1.5 C4*.5 D4 A4 | G4*1.5 E4*.5 E4 G4 | A4*3 C5 | G4*1.5 E4*.5 E4 C4 | D4*1.5 C4*.5 D4 E4 | ' +
    'C4*1.5 A3*.5 A3 G3 | C4*3',
});
