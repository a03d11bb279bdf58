/** Three chords that go with very many songs: somebody plays, all sing. */
export const activity = Object.freeze({
  id: 'chords-for-a-song',
  text: `
picture: chords
colour: green
instrument: chords
progression: I-IV-V
sound: guitar
`,
});
