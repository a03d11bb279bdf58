players = Players
players-more = More players
players-elsewhere = On the server
player-nobody = No player
player-new = New player
player-form = Player
player-edit = Edit
player-share = Share
player-share-title = Share a player
player-earlier = Earlier settings
player-delete = Delete player
player-read = Read a QR code
player-import = Open a file
player-export = Save as a file
player-save = Keep
player-back = Back
player-nickname = Nickname
player-nickname-help = Up to 40 characters. A nickname is enough; nobody needs to be recognised by it.
player-new-help = Up to 40 characters. A nickname is enough; nobody needs to be recognised by it. A new player begins with the settings in use now, and takes along gestures that were taught without a player.
player-symbol = Picture
player-symbol-star = Star
player-symbol-sun = Sun
player-symbol-moon = Moon
player-symbol-heart = Heart
player-symbol-leaf = Leaf
player-symbol-flower = Flower
player-symbol-fish = Fish
player-symbol-bird = Bird
player-symbol-boat = Boat
player-symbol-house = House
player-symbol-drum = Drum
player-symbol-note = Note
player-colour = Colour
player-colour-blue = Blue
player-colour-teal = Teal
player-colour-green = Green
player-colour-yellow = Yellow
player-colour-orange = Orange
player-colour-red = Red
player-colour-purple = Purple
player-colour-grey = Grey
player-on-server = Keep on the server, too
player-on-server-help = Other computers that use this server can then choose this player. Whoever reaches the server can see the nickname and the settings.
player-sent = On the server, too
player-unsent = Waiting for the server
player-delete-question = Delete { $name }, these settings and the gestures with their pictures for good?
player-delete-both-question = Delete { $name }, these settings and the gestures with their pictures? Here they are gone for good; on the server they can be brought back for 30 days.
player-add-question = Add the player { $name } and play with these settings?
player-replace-question = { $name } is here already. Use these settings instead? The ones of before are kept under Earlier settings.
player-add-yes = Yes, play
player-code = QR code with the settings of { $name }
player-code-help = Point another device's camera at this code: the settings are in the code itself.
player-code-key = The code also holds the key of { $name } on the server: whoever reads it can change { $name } there as well, and the gestures. Show it only to those who may.
player-code-only-here = The address of this page works on this computer only. On the other device, open Creatable there, press Players and Read a QR code.
player-code-bare = What the gestures do does not fit into the code as well: a file holds it. Who has this player already keeps it.
player-code-snapshots = The gestures' snapshots travel on their own: save them as a file at Teach gestures, or keep a copy on the server there.
player-code-too-much = These settings are too many for one QR code. Save them as a file instead.
player-read-help = Hold the code in front of the camera, flat and not too close. The picture stays on this device.
player-read-video = What the camera sees
player-earlier-help = Settings of { $name } that were replaced. Press one to play with it again; the present ones are then kept here.
player-earlier-none = Nothing of { $name } was replaced so far.
player-restore = Settings of { $date }
profile-value = { $name }: { $value } (possible: { $expected })
profile-value-unknown = { $name } is unknown here

player-data = Data
player-data-title = Data of { $name }
player-data-help = Everything that this browser keeps of { $name }: to take along as one file, or to delete for good.
player-data-profile = Profile with all settings
player-data-sessions = { $count ->
    [one] 1 session
   *[other] { $count } sessions
}
player-data-takes = { $count ->
    [one] 1 take
   *[other] { $count } takes
}
player-data-sets = { $count ->
    [one] 1 set of gestures
   *[other] { $count } sets of gestures
}
player-data-sounds = { $count ->
    [one] 1 sound of one's own
   *[other] { $count } sounds of one's own
}
player-data-earlier = { $count ->
    [one] 1 earlier version of the settings
   *[other] { $count } earlier versions of the settings
}
player-data-none = Nothing is kept.
player-data-typed = This name was typed for sessions. Players with a profile are under Players, each with a button Data.
player-data-export = Save everything as one file
player-data-wipe = Delete everything for good
player-data-passphrase = Lock the file with a passphrase (if you like)
player-data-passphrase-help = Without one, whoever has the file can read everything in it. With one of at least 12 characters the file is encrypted. Write it down and keep it away from the file: if it is forgotten, nobody can open the file any more, and what is in that file alone is lost. 7-Zip, Keka and similar programs open a locked file; Windows and macOS by themselves do not.
player-data-passphrase-show = Show the passphrase
player-data-passphrase-propose = Propose one
player-data-passphrase-needs = A passphrase needs { $least } to { $most } characters: letters from a to z, digits, signs and spaces. Others, such as ä or é, some programs that open the file do not understand. Leave the field empty for a file that is not locked.
player-data-audit = What the server has written down
player-data-audit-asking = The server is asked …
player-data-audit-away = The server does not say it now. Close this and open it again later.
player-data-audit-none = Nothing of this player was exported or deleted at the server.
player-data-audit-line = { $date }: { $what }, { $kind } ({ $way })
audit-export = exported
audit-delete = deleted
audit-restore = brought back
audit-delete-for-good = deleted for good
audit-profile = profile
audit-play-session = session
audit-take = take
audit-gesture-set = gestures
audit-page = by the page
audit-api = by a program
audit-shell = in the shell of the server
audit-retention = by itself, as it was old
player-data-export-doing = The file is being made …
player-data-wipe-doing = Being deleted …
player-data-wipe-question = Delete everything of { $name } for good?
player-data-wipe-about = This goes and cannot be brought back, deleted things that could be put back included: { $counts }. It goes from this browser at once, and from the server as soon as it answers. Other devices that have this player keep what they have. Save everything as one file first if it is wanted.
player-data-wipe-yes = Delete for good
player-export-readme = Everything of { $name }, saved by Creatable. { $count } files.

    index.json says what each file is, in a form for programs; the documentation of Creatable describes it under Reference, player-export.

    profile.json: the profile, with all settings, the reach, and what gestures do.
    earlier-profiles: what the profile was before.
    sessions: one sitting each, with goal, place, notes and marked moments.
    takes: what was played. The .json files have all of it, the .mid files are for music programs.
    gestures: sets of taught gestures, with their pictures.
    shapes.json, sounds.json: My shapes, and sounds of one's own.
    pointing-test.json: results of the pointing test.
    report.csv: what was played in figures, session by session.

    What is not in it, and why, stands in index.json under missing. MIDI files and figures need the server; the command creatable export makes MIDI files of the takes.
    Nothing in this file is encrypted. It is about a person: look after it.

lock = Lock
lock-leave = Unlock
lock-title = Lock for pupils
lock-help = All settings are hidden until somebody unlocks; the keys, the camera and recording go on working. The lock survives a reload. It keeps out accidents, not somebody who is determined.
lock-way-long-press = With held keys
lock-way-long-press-help = To unlock, Shift and Backspace are held together for three seconds, or the button Unlock is pressed and another one held.
lock-with-long-press = Lock; unlock by holding
lock-way-pin = With a PIN
lock-pin = PIN, 4 to 8 digits
lock-pad = Digits
lock-pin-back = Delete the last digit
lock-with-pin = Lock with this PIN
lock-open = Unlock with this PIN
lock-pin-help = Write the PIN down: it is kept in this browser only, in a form that nobody can read. Without it, only clearing this page's data in the browser unlocks.
lock-no-pin = A PIN needs an address that begins with https, or this computer itself. Locking with held keys works.
lock-pin-form = A PIN has 4 to 8 digits.
lock-pin-wrong = That is not the PIN. Try again.
lock-pin-failed = This browser cannot check a PIN at the moment. Locking and unlocking by holding works.
lock-leave-help = Hold Shift and Backspace together for three seconds, or hold this button for three seconds.
lock-press-here = Hold here
lock-pressing = Keep holding …

status-player-chosen = { $name } plays now, with settings of their own.
status-player-nobody = No player is chosen. Settings are kept for whoever sits here.
status-undone = The last change is undone.
status-safe-defaults = All settings are safe ones again. Undo the last change brings yours back.
status-profile-nameless = A player needs a nickname that can be read. Nothing was changed. Type at least one letter or sign.
status-profile-not-ours = This does not hold a player of Creatable. Nothing was changed. Choose a file that was saved with Share, or read the code again.
status-profile-newer = This player comes from a newer version of Creatable. Nothing was changed. Update Creatable here, then try again.
status-profile-too-large = This is far too large for a player. Nothing was changed. Choose a file that was saved with Share.
status-profile-invalid = Some values cannot be: { $problems }. Nothing was changed. Save the player anew where it came from, or mend these values.
status-profile-locked = The page is locked, so the player in this link was not added. Unlock first, then open the link again.
status-request-locked = The page is locked, so that was not changed. To change it, press Unlock first.
status-profile-storage-full = This browser has no room left to keep players. You can play on, but changes are gone when the page is closed: save the player as a file, or delete old takes.
status-profile-storage-unavailable = This browser keeps nothing, perhaps because the window is a private one. You can play on, but players are gone when the page is closed: save them as files.
status-profile-updated = The settings of { $name } were changed on another device and are in use here now, too.
status-profile-conflict = { $name } was changed on another device as well. The newest settings, yours, are in use; the others are kept under Players, Earlier settings.
status-profile-superseded = { $name } was changed on another device as well. The newest settings, those of the other device, are in use; yours are kept under Players, Earlier settings.
status-profile-gone = { $name } was deleted on the server and stays in this browser only. To keep a copy there again, press Players, Edit.
status-profile-refused = The server would not keep { $name }, who stays in this browser only. Everything works; to take the settings elsewhere, press Players and Share.
status-profile-not-yours = { $name } on the server belongs to another device, or this browser has lost the key, so nothing was changed there. Everything works on in this browser. To change both, press Players and Share on the other device, and read the code here.
status-profile-unreachable = The server does not answer, so this could not be fetched. The players of this browser still work. Try again when the server is back.
status-profile-delete-offline = { $name } is on the server too, which does not answer. Nothing was deleted or changed. Try again when the server is back.
status-player-exported = Everything of { $name } is saved as one file.
status-player-exported-partly = Everything of { $name } that could be had is saved as one file. Not in it: { $count }; its index.json says what and why. MIDI files and figures need the server.
status-player-export-failed = The file with everything of { $name } could not be made. Nothing was changed or deleted. Reload the page and try again; with very many takes, close other tabs first.
status-player-wiped = Everything of { $name } is deleted for good in this browser. What the server has of it goes as soon as it answers.
status-player-wipe-failed = Not everything of { $name } could be deleted yet. What is gone is gone. Reload the page and press Delete everything for good once more.
status-data-not-yours = Something of a deleted player is another device's on the server, so it stays there. Delete it on that device, or ask whoever runs the server.
status-locked = Locked. To unlock, press Unlock.
status-unlocked = Unlocked.
status-lock-not-kept = This browser keeps nothing, so the lock lasts only until the page is loaded again. Locking works until then.
status-gestures-not-forgotten = Some of these gestures and their pictures could not be deleted yet. They are in use no more, and are deleted when the page is opened the next time.
