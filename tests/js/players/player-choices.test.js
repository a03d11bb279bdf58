import { CHOICES } from '../../../static/players/player-choices.js';
import { testTransitions } from '../core/transitions.js';

testTransitions(CHOICES, ['change', 'save', 'load', 'loaded'], {
  saved: 'unsaved - loading -',
  unsaved: '- saved loading -',
  loading: '- - - saved',
});
