/** One drums, the other answers. */
export const activity = Object.freeze({
  id: 'echo-my-rhythm',
  text: `
picture: echo
colour: orange
instrument: drum-kit
drums: 2
drumArrangement: row
`,
});
