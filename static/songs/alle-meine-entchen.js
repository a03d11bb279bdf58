/** Alle meine Entchen. */
export const song = Object.freeze({
  id: 'alle-meine-entchen',
  title: 'Alle meine Entchen',
  language: 'de',
  source: 'German nursery song, in print by 1859',
  year: 1859,
  tempoBpm: 112,
  beatsPerBar: 4,
  tune:
    'C4 D4 E4 F4 | G4*2 G4*2 | A4 A4 A4 A4 | G4*4 | A4 A4 A4 A4 | G4*4 | F4 F4 F4 F4 | E4*2 E4*2 | ' +
    'D4 D4 D4 D4 | C4*4',
  words:
    'Al-le mei-ne Ent-chen schwim-men auf dem See schwim-men auf dem See Köpf-chen in das Was-ser ' +
    'Schwänz-chen in die Höh',
});
