/** Four notes that go with each other in any order. */
export const activity = Object.freeze({
  id: 'four-friends',
  text: `
picture: friends
colour: green
instrument: piano
scale: pentatonic
keys: 4
sound: marimba
`,
});
