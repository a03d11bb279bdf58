view-play = Play

stage = Stage
stage-rest = Rest here
stage-keys = Keys
stage-keys-help = Arrow keys move from key to key. Space or Enter plays.

controls = Playing
record = Record
record-stop = Stop
camera-start = Start camera
camera-stop = Stop camera
recentre = Centre
pause = Pause
pause-all = Pause everything
resume = Go on
sustain = Sustain
instrument = Instrument
instrument-choose = Choose an instrument
sound = Sound
volume = Volume

sound-size = { $name } ({ $size } MB)
