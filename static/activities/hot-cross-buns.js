/** A whole tune of one movement repeated. */
export const activity = Object.freeze({
  id: 'hot-cross-buns',
  text: `
picture: bun
colour: yellow
input: one-switch
instrument: next-note
line: song
song: hot-cross-buns
`,
});
