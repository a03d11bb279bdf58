score-controls = The score
score-colours = Colours and letters
score-smaller = Smaller
score-larger = Larger
score-earlier = Earlier bars
score-later = Later bars
score-print = Print
score-bars = Bars { $from } to { $to }, of { $count ->
    [one] { $count } bar
   *[other] { $count } bars
}
score-alt = The score of “{ $name }”. Under it the same bars can be read in words.
score-music = The notes
score-words = In words
score-bar = Bar { $number }
score-silent = Nothing is struck.
score-moment = Beat { $beat }: { $notes }.
score-held = { $note } for { $beats } beats
score-drum = Drum
