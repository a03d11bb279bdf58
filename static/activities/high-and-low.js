/** Up is high, down is low: pitch as a movement. */
export const activity = Object.freeze({
  id: 'high-and-low',
  text: `
picture: high-low
colour: violet
instrument: theremin
thereminAxes: up-alone
drawn: gently
sound: flute
`,
});
