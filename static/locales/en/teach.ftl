view-teach = Teach gestures

teach-about = Show the camera a gesture a few times, say what it does, and play with it. Your pictures stay in this browser.
teach-locked = The page is locked: the gestures work as they are, and nothing about them can be changed.
teach-camera = Camera
teach-camera-off = The camera is off. Start it to take snapshots and to use your gestures.
teach-gestures = Your gestures
teach-begin = Add two gestures or more, and take about ten snapshots of each. Learning starts by itself.
teach-learnt = { $count ->
    [one] Learnt from one snapshot.
   *[other] Learnt from { $count } snapshots.
  }
teach-tested = In tests { $share } were told apart rightly.
teach-untested = Take two snapshots of each, and it can be tested.
teach-undo = Undo
teach-how = How snapshots are taken
teach-kind = What is looked at
teach-kind-about = Your body works at once and takes no notice of the room. The whole picture also knows hands and things such as a red card; it needs a download of { $size } MB, once.
teach-kind-question = Pictures from files can be used only if the whole picture is looked at. This downloads { $size } MB, once. Snapshots of before count for the body only. Change to it?
teach-kind-yes = Look at the whole picture
teach-snapshots = Snapshots
teach-elsewhere = The gestures of this player are not in this browser. Open their file, or fetch them from the server if a copy was kept there.
teach-project = A Teachable Machine project is in use: { $name }. Say below what its classes do. To teach your own gestures, press Begin anew.

gesture-nothing = Nothing special
gesture-nothing-why = Take snapshots of whatever is not a gesture: sitting still, looking around, talking. Without them everything would be taken for one of your gestures.
gesture-elsewhere = A gesture that is not here
gesture-count = { $count ->
    [0] no snapshots
    [one] 1 snapshot
   *[other] { $count } snapshots
  }
gesture-add = Add a gesture
gesture-add-question = What is the gesture called? For example: lean left, hand up
gesture-add-yes = Add
gesture-rename = Rename
gesture-rename-name = Rename: { $name }
gesture-rename-question = What shall { $name } be called?
gesture-delete = Delete
gesture-delete-name = Delete: { $name }
gesture-delete-question = Delete { $name } with its snapshots?
gesture-samples = { $count ->
    [one] Show the snapshot of { $name }
   *[other] Show the { $count } snapshots of { $name }
  }
sample-number = Snapshot { $number }
samples-delete = { $count ->
    [0] Delete the chosen
    [one] Delete 1 snapshot
   *[other] Delete { $count } snapshots
  }
samples-move = Move the chosen to
samples-move-where = Choose a gesture
capture-hold = Hold to take snapshots
capture-hold-name = Hold to take snapshots: { $name }
capture-count = Count down
capture-count-name = Count down, then take snapshots: { $name }
capture-files = Pictures from files
capture-files-name = Pictures from files: { $name }
capture-title = Make the gesture: { $name }
capture-of = { $taken } of { $of }
capture-soon = Snapshots are taken in a moment. Make the gesture.
capture-now = Snapshots are being taken. Move a little.
capture-stop = Stop

bars-title = What is seen now
bars-empty = As soon as two gestures are learnt, bars show here which of them is seen.

actions-title = What your gestures do
actions-about = Choose a gesture and what it does. Try it at once, without making the gesture.
actions-first = Add a gesture first; then choose here what it does.
mapping-add = Add an action
mapping-number = { $number }. { $name }: { $action }
mapping-gesture = Gesture
mapping-command = Action
mapping-try = Try
mapping-remove = Remove
conflict-same = { $a } does the same thing twice.
conflict-opposite = { $a } does a thing and undoes it at the same time.
conflict-shared = { $a } and { $b } pull at the same control.
conflict-mixed-up = { $a } and { $b } are often mixed up, so either may do what the other should. Take more snapshots of both, or choose gestures that differ more.
controller-number = MIDI control { $number }

trigger-title = When a gesture counts
trigger-about = Below are the last ten seconds. Where the picture is filled, the gesture would have counted as made.
trigger-signal = How clear the gesture was in the last ten seconds
trigger-made = { $count ->
    [0] Not made in the last ten seconds.
    [one] Made once in the last ten seconds.
   *[other] Made { $count } times in the last ten seconds.
  }
trigger-threshold = Clear enough at
trigger-hysteresis = Ends so far below
trigger-holdMs = Must last
trigger-cooldownMs = Rest afterwards
trigger-smoothingMs = Smoothing
trigger-holdsPointer = The dot stands still while it is made
trigger-reset = As at first

training-title = Details of the training
training-about = How the last training went. None of this has to be understood or changed.
training-options = Training
training-epochs = Epochs
training-batchSize = Snapshots at a time
training-learningRate = Learning rate
training-automatic = Automatic
training-all = All
training-empty = Nothing has been learnt yet.
training-curves = Curves of loss and accuracy during the training
training-loss = Loss
training-accuracy = Accuracy
training-epoch = Epoch
training-trained-on = Training
training-held-out = Held out
training-confusion = What is taken for what
training-confusion-about = Each row is a gesture; the figures say what its snapshots were taken for when they had not been learnt.
training-was = Gesture
training-right = Right
training-mixed = { $a } is mixed up with { $b } in { $share } of the snapshots.
training-not-mixed = No two gestures were mixed up.

keeping-title = Keep and share
keeping-about = Your gestures are kept in this browser. A file takes them elsewhere, pictures and all; the server gets them only if you want it, and never a picture.
keeping-files = Files
set-save = Save as a file
set-open = Open a file
set-new = Begin anew
set-new-question = Begin anew? The gestures in use go. Save them as a file first if you want them back.
set-replace-question = Open this in place of the gestures in use? Save those as a file first if you want them back.
set-replace-yes = Go on
set-on-server = Keep a copy on the server, without pictures
set-fetch = Fetch from the server
set-earlier = Earlier gestures
set-earlier-about = These were replaced by gestures from another device. Press one to use it again; the present ones are then kept here.
set-restore = Gestures of before { $date } ({ $count ->
    [one] one snapshot
   *[other] { $count } snapshots
  })
set-file-name = Gestures
pictures-drop = Throw the pictures away
pictures-drop-question = Throw away the pictures of all snapshots? The gestures go on working, and can still be trained.
pictures-drop-yes = Throw away
machine-title = Teachable Machine
machine-about = Open an image or pose project (its zip file, or the three files in it), and use it at once. Your own gestures can be saved as a project for Scratch or p5.js: as an image project if they look at the whole picture, as a pose project if they look at the body. A pose project is learnt anew from the pictures of the snapshots, which takes a moment; it sees the middle of the picture alone, and has no “none of these”.
machine-open = Open a project
machine-save = Save as a project
machine-label = Class { $number }
card-title = About this model
card-empty = It is written when something has been learnt.
card-snapshots = Snapshots
card-count = { $name }: { $count }
card-accuracy = Right in tests
card-mixed = Mixed up
card-mixed-none = None
card-pair = { $a } and { $b }
card-light = Light
card-light-range = { $low } to { $high } of full brightness
card-unknown = Not known
card-kind = Looks at
card-date = Learnt
card-project = Teachable Machine project

advice-gesture-has-none = { $name } has no snapshots yet. Take about ten.
advice-gesture-has-few = { $name } has few snapshots ({ $count }). Take at least { $wanted }.
advice-nothing-has-few = Nothing special has few snapshots ({ $count }). Take at least { $wanted }: sit still, look around, talk.
advice-nothing-elsewhere = Nothing special was taken on another day. Take { $wanted } more as you sit now: another room or another light can look like a gesture.
advice-nothing-still = Nothing special was taken while sitting still. Hold its button for a quarter of a minute, sway and look about as you do while you play ({ $wanted } more): gestures come less often by themselves then.
advice-one-distance = { $name } was taken from one distance only. Lean closer, and back, and take five more.
advice-one-light = { $name } was taken in one light only. Take five more in another light.
advice-unbalanced = { $name } has { $count } snapshots, another gesture { $most }. Take more of { $name }.
advice-mixed-up = { $name } and { $other } are mixed up ({ $percent } %). Take more of both, or make them differ more.

status-capture-needs-camera = The camera is off, so no snapshot was taken. Press Start camera, then try again.
status-capture-done = Snapshots taken: { $count }.
status-capture-none = No new snapshot was taken: nobody was seen, or all looked like those of before. Hold the button while you make the gesture, and move a little.
status-capture-camera-lost = The camera was lost. The snapshots until then ({ $count }) are kept. Start the camera again and take the rest.
status-gestures-many = No more gestures can be added, or the name was empty. The others work. Give a name, or delete a gesture first.
status-gestures-full = There is room for { $count } snapshots. The rest was left out. Delete some to take others.
status-gestures-opened = The file is open. Gestures in it: { $count }.
status-gestures-reading = The project’s pictures are being looked at: { $count }. Its gestures are here when that is done; you can go on.
status-gestures-not-sent = The server does not take the gestures at the moment. They are kept in this browser, and are sent by themselves when it is back.
status-gestures-not-deleted = The server does not answer, so its copy is still there. Try again when it is back.
status-gestures-not-fetched = The gestures could not be fetched: the server does not answer, or has no copy. Open their file instead, or try again later.
status-gestures-not-yours = The gestures on the server belong to another device, or this browser has lost their key, so they stay there as they were. Yours are kept in this browser; to hand them on, save them as a file.
status-mappings-full = No more actions can be added. The others work. Remove one first.
status-picture-not-an-image = { $name } could not be read as a picture. The other files were taken. Choose photos or drawings, for example PNG or JPEG.
status-gestures-exporting = The pose project is being learnt from the pictures. It is saved when that is done; you can go on.
status-gestures-exported = The project is saved. Pictures it was learnt from: { $count }. Right in tests: { $share }.
status-gestures-not-added = The server did not take the gestures. They are kept in this browser. Try again when the server is back.
status-gestures-refused = The server would not keep these gestures, which stay in this browser only. Everything works; to take them elsewhere, save them as a file.
status-gestures-copy-gone = The copy of these gestures was deleted on the server; they stay in this browser. To keep a copy there again, tick the box.
status-gestures-updated = These gestures were changed on another device and are in use here now, too. Those of before are kept under Earlier gestures.
status-gestures-conflict = These gestures were changed on another device as well. Those that are here are in use; the others are kept under Earlier gestures.
status-gestures-restored = The earlier gestures are in use again. Those of just now are kept under Earlier gestures.
