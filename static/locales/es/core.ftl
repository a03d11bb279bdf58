status-speech-none = Este dispositivo no tiene voz para hablar. Todo lo demás funciona, y las palabras están en la pantalla. Instala una voz en los ajustes del dispositivo.
status-speech-language-none = Este dispositivo no tiene ninguna voz que hable { $language }; las palabras habladas pueden faltar o sonar mal. Todo lo demás funciona, y las palabras están en la pantalla. Instala una voz para este idioma en los ajustes del dispositivo.

status-download-unreachable = No se pudo descargar una parte de Creatable, porque el servidor no responde. Lo que ya está aquí sigue funcionando. Vuelve a iniciar Creatable con make run y pulsa Reintentar.
status-download-missing = En el servidor falta una parte de Creatable. Todo lo demás funciona. Ejecuta creatable doctor: te dice qué archivo falta y cómo arreglarlo.
status-download-damaged = Una parte de Creatable está dañada y no se ha usado. Todo lo demás funciona. Ejecuta creatable doctor: te dice qué archivo está dañado y cómo arreglarlo.

# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter ->
    [C] Do
    [D] Re
    [E] Mi
    [F] Fa
    [G] Sol
    [A] La
   *[B] Si
}
note-sharp = { $letter ->
    [C] Do♯
    [D] Re♯
    [E] Mi♯
    [F] Fa♯
    [G] Sol♯
    [A] La♯
   *[B] Si♯
}
note-flat = { $letter ->
    [C] Do♭
    [D] Re♭
    [E] Mi♭
    [F] Fa♭
    [G] Sol♭
    [A] La♭
   *[B] Si♭
}
