takes = My takes
takes-none = Nothing recorded yet. Press Record, play, then press Stop.
take-name = Take { $number }
take-about = { $minutes } long, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
take-recording = Recording now
take-stored = Safe in this browser
take-sent = Saved
take-refused = Could not be saved, kept in this browser
take-deleting = Being deleted
take-play = Play
take-stop = Stop
take-download = Download { $label }
take-file = Save a copy
take-line = Play it note by note
take-rename = Rename
take-delete = Delete
take-was-deleted = “{ $name }” was deleted.
take-undo = Undo
takes-deleted = Deleted takes ({ $count })
takes-deleted-about = Each can be put back for 30 days.
take-put-back = Put back
take-forget = Delete for good
forget-question = Delete “{ $name }” for good?
forget-question-about = It can then not be put back here. What the server has of it goes by itself after 30 days.
delete-question = Delete “{ $name }”?
delete-question-about = It can be put back for 30 days: with Undo, and later under Deleted takes.
rename-question = A new name for “{ $name }”

status-recording = Recording.
status-take-kept = Your take is in the list below.

status-take-sent = “{ $name }” is saved.
status-take-recovered = “{ $name }” was still being recorded when the page was closed. It is kept in the list below.
status-take-deleted = “{ $name }” is deleted. Undo stands in its place in the list.
status-take-forgotten = “{ $name }” is deleted for good.
status-take-back = “{ $name }” is back in the list.
status-take-refused = The server would not take “{ $name }”. It is kept in this browser; press Save a copy to keep it as a file.
status-take-gone = This take is no longer on the server. The other takes are still there.
status-take-unreachable = This take is on the server, which does not answer. Takes made in this browser still play. Start Creatable again with make run, then try once more.
status-delete-refused = The server would not delete “{ $name }”. It is no longer in this list; reload the page to see it again.
status-take-not-yours = “{ $name }” on the server belongs to another browser, or this one has lost its key. It was not deleted and is back in the list. Delete it in the browser that made it.
status-take-copied = “{ $name }” on the server belongs to another browser, or this one has lost its key, so it stays there as it was. What you have here is kept beside it, as a take of its own.
status-storage-full = This computer has no room left to keep takes. You can play and record on, but a take will be gone when the page is closed: press Save a copy, or delete old takes.
status-storage-unavailable = This browser keeps nothing, perhaps because the window is a private one. You can play and record, but a take is safe only when the list says Saved, or after Save a copy.
status-server-gone = The server does not answer. You can play and record on: every take is safe in this browser and is sent when the server is back.
status-server-back = The server is back; your takes are being sent.
status-server-full = The server has no room left. Your takes are safe in this browser and are sent again later. Make room on the server's disk, or delete old takes.
status-server-trouble = The server could not keep a take just now. It is safe in this browser and is sent again later.
status-export-offline = The MIDI file is made by the server, which does not answer. The take is safe in this browser: press Save a copy now, or start Creatable again with make run and press Download MIDI once more.
status-export-unsent = This take has not reached the server yet, so there is no MIDI file. It is safe in this browser. Wait until the list says Saved, then press Download MIDI once more.
status-export-empty = There is no note in this take, so there is nothing for a MIDI file. The other takes still work. Record again and play a key.
status-take-no-line = There is no note in this take that could be played one by one: drums have no pitch. Record a few notes, or choose your own in the settings.
status-export-failed = The server could not make the MIDI file. The take is safe: press Save a copy, or try once more later.
