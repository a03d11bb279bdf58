status-camera-none = Es ist keine Kamera da. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Schließ eine Kamera an und drück auf „Noch einmal versuchen“.
status-camera-refused = Die Seite darf die Kamera nicht benutzen. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Erlaube die Kamera oben im Browser neben der Adresse und drück dann auf „Noch einmal versuchen“.
status-camera-busy = Ein anderes Programm benutzt die Kamera. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Schließ das andere Programm und drück auf „Noch einmal versuchen“.
status-camera-insecure = Browser geben die Kamera nur für eine sichere Adresse frei. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Öffne Creatable auf diesem Computer selbst, unter 127.0.0.1, oder über https.
status-camera-unplugged = Die Kamera ist weg. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Schließ sie wieder an und drück auf „Noch einmal versuchen“.
status-camera-failed = Die Kamera ließ sich nicht starten. Du kannst mit Maus, Finger oder Tastatur weiterspielen. Zieh sie ab, schließ sie wieder an und drück auf „Noch einmal versuchen“.
