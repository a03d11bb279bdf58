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
setting-players = Players before the camera (the first at the left)
players-1 = One
players-2 = Two
setting-secondSound = Sound of the second player
setting-secondInstrument = Instrument of the second player
second-same = The same, on the same keys

song-none = None
setting-waitingSong = A song that waits for me
setting-beat = A beat to play to
beat = Beat
beat-start = Start the beat
beat-stop = Stop the beat
beat-tap = Tap
beat-tempo = { $tempo } beats a minute
beat-bars = Beats in a bar
beat-count-in = Count a bar before a take
status-counting-in = The beat counts a bar: the take begins with the next one.
song-at = { $at } of { $count } notes
song-over = All { $count } notes, { $atFirst } of them at the first go. The first key begins it anew.
song-moved = Notes that these keys do not have, and that lie elsewhere: { $count }
song-next = Next: { $key }
song-coming = What comes next
song-restart = From the beginning
