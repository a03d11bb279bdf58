sound-piano = Klavier
sound-marimba = Marimba
sound-strings = Streicher
sound-flute = Flöte
sound-choir = Chor
sound-organ = Orgel
sound-guitar = Gitarre
sound-drums = Schlagzeug

status-sound-suspended = Der Klang wartet auf dich. Tasten und Aufnahme gehen schon. Klick irgendwohin oder drück auf „Noch einmal versuchen“, dann hörst du ihn.
status-sound-interrupted = Der Computer hat den Klang weggenommen, vielleicht für einen Anruf. Tasten und Aufnahme gehen weiter. Es wird immer wieder versucht, und der Klang kommt von selbst zurück.
status-sound-back = Der Klang ist wieder da.
status-sound-unavailable = Dieser Browser gibt der Seite hier keinen Ton. Tasten, Bilder und Aufnahme gehen trotzdem. Öffne die Seite unter 127.0.0.1 oder über https, oder nimm einen neueren Browser.
status-sound-unreachable = Dieser Klang konnte nicht geladen werden, weil der Server nicht antwortet. Tasten und Aufnahme gehen, und die Klänge, die schon da sind, auch. Starte Creatable mit make run neu und drück dann auf „Noch einmal versuchen“.
status-sound-missing = Dieser Klang fehlt auf dem Server. Tasten und Aufnahme gehen, die anderen Klänge auch. Führe creatable doctor aus: Es nennt die fehlende Datei und sagt, was zu tun ist. Drück dann auf „Noch einmal versuchen“.
status-sound-damaged = Dieser Klang ist beschädigt und wurde nicht benutzt. Tasten und Aufnahme gehen, die anderen Klänge auch. Führe creatable doctor aus: Es nennt die beschädigte Datei und sagt, was zu tun ist. Drück dann auf „Noch einmal versuchen“.
status-sound-unreadable = Dieser Klang ließ sich nicht vorbereiten. Die anderen Klänge spielen. Wähl ihn noch einmal oder lade die Seite neu.
