/** Two hands in the air are two voices. */
export const activity = Object.freeze({
  id: 'dance',
  text: `
picture: body
colour: blue
input: camera
instrument: body
bodyVoices: 2
scale: pentatonic
`,
});
