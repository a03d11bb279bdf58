/** One movement, one drum: the first piece of music of anybody. */
export const activity = Object.freeze({
  id: 'one-big-drum',
  text: `
picture: drum
colour: orange
instrument: drum-kit
drums: 1
`,
});
