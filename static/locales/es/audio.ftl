sound-piano = Piano
sound-marimba = Marimba
sound-strings = Cuerdas
sound-flute = Flauta
sound-choir = Coro
sound-organ = Órgano
sound-guitar = Guitarra
sound-drums = Batería

status-sound-suspended = El sonido te espera. Las teclas y la grabación ya funcionan. Haz clic en cualquier sitio o pulsa Reintentar para oírlo.
status-sound-interrupted = El ordenador se ha llevado el sonido, quizá para una llamada. Las teclas y la grabación siguen. Se intenta una y otra vez, y el sonido vuelve solo.
status-sound-back = El sonido ha vuelto.
status-sound-unavailable = Este navegador no le da sonido a la página aquí. Las teclas, las imágenes y la grabación siguen funcionando. Abre la página en 127.0.0.1 o por https, o usa un navegador más nuevo.
status-sound-unreachable = No se pudo descargar este sonido, porque el servidor no responde. Las teclas y la grabación siguen funcionando, y también los sonidos que ya están aquí. Vuelve a iniciar Creatable con make run y pulsa Reintentar.
status-sound-missing = Este sonido falta en el servidor. Las teclas y la grabación siguen funcionando, y también los otros sonidos. Ejecuta creatable doctor: te dice qué archivo falta y cómo arreglarlo. Después pulsa Reintentar.
status-sound-damaged = Este sonido está dañado y no se ha usado. Las teclas y la grabación siguen funcionando, y también los otros sonidos. Ejecuta creatable doctor: te dice qué archivo está dañado y cómo arreglarlo. Después pulsa Reintentar.
status-sound-unreadable = No se pudo preparar este sonido. Los otros sonidos siguen tocando. Elígelo otra vez o recarga la página.
