status-speech-none = Dieses Gerät hat keine Stimme zum Vorlesen. Alles andere geht, und die Wörter stehen auf dem Bildschirm. Installiere eine Stimme in den Einstellungen des Geräts.
status-speech-language-none = Dieses Gerät hat keine Stimme für { $language }; gesprochene Wörter fehlen deshalb oder klingen falsch. Alles andere geht, und die Wörter stehen auf dem Bildschirm. Installiere in den Einstellungen des Geräts eine Stimme für diese Sprache.

status-download-unreachable = Ein Teil von Creatable konnte nicht geladen werden, weil der Server nicht antwortet. Was schon da ist, geht weiter. Starte Creatable mit make run neu und drück dann auf „Noch einmal versuchen“.
status-download-missing = Ein Teil von Creatable fehlt auf dem Server. Alles andere geht. Führe creatable doctor aus: Es nennt die fehlende Datei und sagt, was zu tun ist.
status-download-damaged = Ein Teil von Creatable ist beschädigt und wurde nicht benutzt. Alles andere geht. Führe creatable doctor aus: Es nennt die beschädigte Datei und sagt, was zu tun ist.

# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter ->
    [B] H
   *[other] { $letter }
}
note-sharp = { $letter ->
    [E] Eis
    [A] Ais
    [B] His
   *[other] { $letter }is
}
note-flat = { $letter ->
    [E] Es
    [A] As
    [B] B
   *[other] { $letter }es
}
