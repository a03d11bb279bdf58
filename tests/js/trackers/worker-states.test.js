import { WORKER } from '../../../static/trackers/worker-states.js';
import { testTransitions } from '../core/transitions.js';

testTransitions(WORKER, ['started', 'ready', 'crashed', 'ended'], {
  none: 'starting - - -',
  starting: 'starting ready resting none',
  ready: 'starting ready resting none',
  resting: 'starting ready - none',
});
