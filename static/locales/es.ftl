# Todas las palabras visibles de Creatable en español.
# Un aviso dice qué ha pasado, qué sigue funcionando y qué hacer.

page-title = Creatable: toca música con la cabeza
page-title-view = { $view } · Creatable
views = Vistas
view-play = Tocar
view-teach = Enseñar gestos
view-see = Ver el sonido
skip-to-keys = Ir a las teclas
skip-to-takes = Ir a mis grabaciones

## Start

start-title = Toca el piano con la nariz
start-button = Tocar con la nariz
start-dwell = Tocar y pulsar botones con la nariz
start-download = La primera vez se descargan { $size } MB como mucho. Después funciona sin conexión.
start-loading = Preparando: { $loaded } de { $total } MB
start-private = Ninguna imagen sale nunca de este dispositivo.
start-without-camera = ¿No hay cámara? Las teclas también se tocan con el ratón, el dedo o el teclado.
guide-sit = Siéntate de forma que la cámara te vea la cara.
guide-move = Mueve la cabeza: una tecla suena cuando el punto entra en ella.
guide-rest = Mira hacia arriba, por encima de las teclas, para descansar.
guide-skip = Ocultar los consejos
guide-show = Mostrar los consejos

## Stage

stage = Escenario
stage-rest = Descansa aquí
stage-keys = Teclas
stage-keys-help = Las flechas van de tecla en tecla. La barra espaciadora o Intro la toca.
mirror-camera = Tú, como te ve la cámara
mirror-silhouette = Tu figura, como se detecta
mirror-none = Sin imagen

## Controls

controls = Tocar
record = Grabar
record-stop = Terminar
camera-start = Encender la cámara
camera-stop = Apagar la cámara
recentre = Centrar
pause = Pausa
pause-all = Pausar todo
resume = Seguir
sustain = Pedal
instrument = Instrumento
instrument-choose = Elige un instrumento
sound = Sonido
volume = Volumen
settings = Ajustes
done = Listo
cancel = Cancelar
dismiss = Cerrar este aviso
try-again = Reintentar

sound-size = { $name } ({ $size } MB)
sound-piano = Piano
sound-marimba = Marimba
sound-strings = Cuerdas
sound-flute = Flauta
sound-choir = Coro
sound-organ = Órgano
sound-guitar = Guitarra
sound-drums = Batería

## Settings

settings-playing = Tocar
settings-look = Cámara y aspecto
settings-reset = Volver al principio
setting-keys = Número de teclas
setting-instrument = Instrumento
setting-scale = Escala
setting-root = Primera nota
setting-octave = Octava
setting-velocityMode = Fuerza del sonido
setting-fixedVelocity = Fuerza de cada nota
setting-staccato = Notas cortas
setting-deadZone = Hueco entre las teclas
setting-part = Tocar con
setting-picture = Espejo
setting-theme = Colores
setting-camera = Cámara
setting-letterKeysEverywhere = Las letras tocan en toda la página
setting-letterKeys = Las letras tocan (A S D F …)
camera-number = Cámara { $number }
scale-major = Mayor
scale-minor = Menor
scale-pentatonic = Pentatónica
scale-blues = Blues
scale-white = Teclas blancas
scale-chromatic = Las doce notas
velocityMode-speed = Más rápido, más fuerte
velocityMode-fixed = Siempre igual
picture-camera = Imagen de la cámara
picture-silhouette = Solo la silueta
picture-none = Nada
theme-auto = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
part-nose = Nariz
part-leftEye = Ojo izquierdo
part-rightEye = Ojo derecho
part-leftEar = Oreja izquierda
part-rightEar = Oreja derecha
part-leftShoulder = Hombro izquierdo
part-rightShoulder = Hombro derecho
part-leftElbow = Codo izquierdo
part-rightElbow = Codo derecho
part-leftWrist = Muñeca izquierda
part-rightWrist = Muñeca derecha
part-leftHip = Cadera izquierda
part-rightHip = Cadera derecha
part-leftKnee = Rodilla izquierda
part-rightKnee = Rodilla derecha
part-leftAnkle = Tobillo izquierdo
part-rightAnkle = Tobillo derecho

## Dwell: pressing by resting the dot

action-dwell = Quedarse
action-scan = Barrido
settings-dwell = Pulsar botones con el punto
setting-dwell = Pulsar donde se queda el punto
setting-dwellMs = Quedarse durante
dwell-seconds = { $seconds } s
dwell-bar = Ayuda para el punto
dwell-rest = Descansar
scroll-up = Subir
scroll-down = Bajar
status-resting = El punto descansa. Las teclas, el ratón y el dedo siguen tocando. Vuelve a dejar el punto en Descansar para seguir.
status-rest-over = El punto ha vuelto.
status-recentre-soon = Mira al centro de la ventana y quédate quieto un momento.
choice-less = Menos
choice-more = Más
board-letters-group = Letras
board-keys = Otras teclas
board-suggestions = Sugerencias
board-space = Espacio
board-delete = Borrar
board-capital = Mayúscula
board-digits = 1 2 3
# The letters of the alphabet, in their order, small.
board-letters = abcdefghijklmnñopqrstuvwxyzáéíóúü
# Words that names of takes often have, the most common first.
board-words = Canción, Mi, Melodía, Primera, Alegre, Lenta, Rápida, Suave, Fuerte, Baile, Mañana, Tarde, Sueño, Lluvia, Sol, Mar, Estrella, Escuela, Clase, Lección, Para, Y, La, Nueva, Vieja, Mejor, Divertida, Piano, Música

## Switches and scanning

switches = Pulsadores
switch-scanning = Barrido
switch-which = El pulsador
switch-pressing = Cómo se pulsa
switch-address = Quien solo tiene un pulsador puede empezar sin nada de esto: añade ?input=one-switch o ?input=two-switches a la dirección de esta página. La primera tecla o el primer botón de mando que se pulse será el pulsador.
switch-set-one = Elegir el pulsador
switch-set-two = Elegir el segundo pulsador
switch-by-hand = Una tecla, un botón de mando o un botón del ratón
switch-by-midi = Una tecla de un instrumento MIDI
switch-by-sound = Un sonido fuerte
switch-press-now = Pulsa ahora el pulsador
switch-first-press = Pulsa tu pulsador
switch-first-press-step = Pulsa el pulsador que avanza
switch-first-press-choose = Pulsa el pulsador que elige
switch-key = { $key ->
    [Space] Barra espaciadora
    [Enter] Tecla Intro
    [ArrowLeft] Flecha izquierda
    [ArrowRight] Flecha derecha
    [ArrowUp] Flecha arriba
    [ArrowDown] Flecha abajo
   *[other] Tecla { $key }
}
switch-gamepad = Botón { $number } del mando
switch-mouse-left = Botón izquierdo del ratón, o un toque
switch-mouse-middle = Botón central del ratón
switch-mouse-right = Botón derecho del ratón
switch-mouse = Botón { $number } del ratón
switch-midi = Nota MIDI { $note }
switch-sound = Un sonido fuerte
seconds = { $seconds } s
setting-scan = Barrido
setting-scanMs = Tiempo de cada paso
setting-scanFirstPauseMs = Más tiempo para el primero
setting-scanLoops = Vueltas antes de descansar
setting-scanWrap = Después del último viene el primero
setting-scanSpeech = Decir lo que toca en cada paso
setting-scanNoteMs = Una nota dura al menos
setting-switchAcceptMs = Una pulsación cuenta después de
setting-switchRepeatMs = Sin segunda pulsación durante
setting-switchHoldMs = Mantener para pausar todo
setting-switchLevel = Cómo de fuerte es fuerte
scan-off = Apagado
scan-on = Encendido
scan-one-switch = Un pulsador, avanza solo
scan-two-switches = Dos pulsadores: uno avanza, otro elige
scanLoops-1 = 1
scanLoops-2 = 2
scanLoops-3 = 3
scanLoops-5 = 5
scanLoops-10 = 10
scanLoops-0 = Sin fin
scan-up = Atrás, un nivel más arriba
scan-begin = Pulsa el pulsador para empezar
scan-paused = En pausa. Mantén el pulsador para seguir
scan-value = { $name }: { $value }
reaction-measure = Medir lo rápido que puede ir
reaction-help = Pulsa el pulsador en cuanto se ilumine el cuadrado.
reaction-early = Eso fue antes de la luz. Espera la luz y pulsa entonces.
reaction-wait = Espera …
reaction-press = Pulsa ahora
reaction-count = { $done } de { $trials }
reaction-result = Necesitas { $reaction } para pulsar. Para eso van bien pasos de { $step }.
reaction-use = Usar { $step }
reaction-keep = Dejar { $step }
reaction-none = No se ha visto ninguna pulsación, así que nada ha cambiado. Mira si el pulsador está conectado y prueba otra vez.
status-switch-set = El pulsador está elegido.
status-switch-not-heard = No se ha pulsado nada, así que el pulsador sigue siendo el de antes.
status-switch-taken = Ese ya es el otro pulsador. Pulsa uno distinto.
status-switch-stuck = El pulsador lleva medio minuto apretado, así que no cuenta hasta que se suelte. Las teclas, el ratón y el dedo siguen funcionando. Mira si está atascado o si hay algo encima.
status-switch-freed = El pulsador se ha soltado y vuelve a funcionar.
status-switch-gamepad-gone = El mando ya no está. Hasta que vuelva, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Conéctalo otra vez y pulsa un botón del mando.
status-switch-gamepad-back = El mando ha vuelto.
status-switch-midi-none = Este navegador no conoce MIDI. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Usa otro navegador o elige otro pulsador.
status-switch-midi-refused = La página no tiene permiso para usar instrumentos MIDI. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Permite MIDI junto a la dirección, arriba en el navegador, y elige el pulsador otra vez.
status-switch-midi-empty = No hay ningún instrumento MIDI conectado. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Conecta el instrumento y enciéndelo.
status-switch-midi-gone = El instrumento MIDI ya no está. Hasta que vuelva, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Conéctalo otra vez.
status-switch-midi-ready = El instrumento MIDI está listo.
status-switch-microphone-none = No hay micrófono. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Conecta un micrófono y elige el pulsador otra vez.
status-switch-microphone-refused = La página no tiene permiso para usar el micrófono. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Permite el micrófono junto a la dirección, arriba en el navegador, y elige el pulsador otra vez.
status-switch-microphone-failed = No se pudo encender el micrófono. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Cierra otros programas que lo usen y elige el pulsador otra vez.
status-switch-microphone-gone = El micrófono ya no está. Mientras tanto, la barra espaciadora es el pulsador, y la tecla Intro el segundo. Conéctalo otra vez y elige el pulsador de nuevo.
status-switch-microphone-waiting = El navegador solo deja escuchar a la página después de una primera tecla o un clic. Todo lo demás funciona. Pulsa una tecla cualquiera, haz clic o toca una vez.
status-speech-none = Este dispositivo no tiene voz para hablar. Todo lo demás funciona, y las palabras están en la pantalla. Instala una voz en los ajustes del dispositivo.

## Keys and shortcuts

shortcuts-title = Teclas y atajos
shortcuts-reset = Volver a las teclas de siempre
setting-shortcuts = Los atajos funcionan
setting-announceNotes = El lector de pantalla dice los nombres de las notas
shortcut-recentre = Centrar el punto
shortcut-pause-toggle = Pausar todo y seguir
shortcut-shortcuts-show = Mostrar esta lista
shortcut-tab = Al siguiente botón o campo; con Mayús, al anterior
shortcut-arrows = En el instrumento, de tecla en tecla
shortcut-press = Pulsar un botón; en el instrumento, tocar la tecla mientras se mantiene
shortcut-escape = Cerrar un cuadro
shortcut-letters = Tocar, mientras el instrumento tiene el foco
shortcut-change = Cambiar la tecla
shortcut-press-now = Pulsa la tecla nueva. Escape la deja como está.
shortcut-reserved = Esta tecla hace falta para moverse. Pulsa otra.
shortcut-plays = Esta tecla toca una nota. Pulsa otra.
shortcut-taken = Esta tecla ya significa algo. Pulsa otra.

## Takes

takes = Mis grabaciones
takes-none = Todavía no hay nada grabado. Pulsa Grabar, toca y pulsa Terminar.
take-name = Grabación { $number }
take-about = { $minutes }, { $notes ->
    [one] { $notes } nota
   *[other] { $notes } notas
}
take-recording = Grabando ahora
take-stored = A salvo en este navegador
take-sent = Guardada
take-refused = No se pudo guardar, queda en este navegador
take-deleting = Borrando
take-play = Escuchar
take-stop = Parar
take-download = Descargar { $label }
take-file = Guardar una copia
take-rename = Cambiar el nombre
take-delete = Borrar
delete-question = ¿Borrar «{ $name }» para siempre?
delete-yes = Borrar
rename-question = Un nombre nuevo para «{ $name }»
rename-yes = Cambiar el nombre

## Status

status-problem = Algo lo impide.
status-warning = Un aviso.
status-playing = Todo listo. Mueve la cabeza para tocar.
status-paused = Todo está en pausa. Las teclas, el ratón y el dedo siguen tocando. Pulsa Seguir o la tecla Fin, o deja el punto en Seguir.
status-resumed = Todo sigue.
status-recentred = Centrado.
status-recording = Grabando.
status-take-kept = Tu grabación está abajo, en la lista.

## Status: camera

status-camera-none = No hay cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Conecta una cámara y pulsa Reintentar.
status-camera-refused = La página no tiene permiso para usar la cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Permite la cámara junto a la dirección, arriba en el navegador, y pulsa Reintentar.
status-camera-busy = Otro programa está usando la cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Cierra el otro programa y pulsa Reintentar.
status-camera-insecure = Los navegadores solo dan la cámara a una dirección segura. Puedes seguir tocando con el ratón, el dedo o el teclado. Abre Creatable en este mismo ordenador, en 127.0.0.1, o por https.
status-camera-unplugged = La cámara ya no está. Puedes seguir tocando con el ratón, el dedo o el teclado. Conéctala de nuevo y pulsa Reintentar.
status-camera-failed = No se pudo encender la cámara. Puedes seguir tocando con el ratón, el dedo o el teclado. Desconéctala, conéctala de nuevo y pulsa Reintentar.
status-camera-stalled = La cámara ha dejado de enviar imágenes. Las teclas, el ratón y el dedo siguen tocando. Si no vuelve, desconéctala y conéctala de nuevo.
status-camera-resumed = La cámara ha vuelto.

## Status: tracking

status-player-lost = No te veo. Las teclas, el ratón y el dedo siguen tocando. Vuelve a la imagen de la cámara y todo sigue solo.
status-player-found = Ahí estás. Seguimos tocando.
status-tracker-no-simd = Este navegador es antiguo, así que sigue tu cabeza más despacio. Todo funciona; uno más nuevo es más rápido.
status-tracker-slow-fallback = Este navegador solo puede seguir tu cabeza muy despacio. El ratón, el dedo y el teclado tocan a toda velocidad. Un navegador más nuevo ayudará.
status-tracker-crashed = He dejado de seguir tu cabeza un momento y vuelvo a empezar. Las teclas, el ratón y el dedo siguen tocando.
status-tracker-hung = He dejado de seguir tu cabeza un momento y vuelvo a empezar. Las teclas, el ratón y el dedo siguen tocando.
status-tracker-graphics-lost = El chip gráfico ya no está disponible; enseguida seguimos sin él. Las teclas, el ratón y el dedo siguen tocando.
status-tracker-restarted = Vuelvo a seguir tu cabeza.
status-tracker-stopped = En este ordenador falla una y otra vez el seguimiento de tu cabeza. El ratón, el dedo y el teclado siguen tocando. Cierra otros programas y pulsa Reintentar.
status-tracker-failed = No se pudo empezar a seguir tu cabeza. El ratón, el dedo y el teclado siguen tocando. Pulsa Reintentar; si falla otra vez, recarga la página.
status-tracker-backend-failed = En este navegador no se pudo empezar a seguir tu cabeza. El ratón, el dedo y el teclado siguen tocando. Prueba con un navegador más nuevo.
status-tracker-backend-unavailable = En este navegador no se pudo empezar a seguir tu cabeza. El ratón, el dedo y el teclado siguen tocando. Prueba con un navegador más nuevo.

## Status: downloads and sound

status-download-unreachable = No se pudo descargar una parte de Creatable, porque el servidor no responde. Lo que ya está aquí sigue funcionando. Vuelve a iniciar Creatable con make run y pulsa Reintentar.
status-download-missing = En el servidor falta una parte de Creatable. Todo lo demás funciona. Ejecuta creatable doctor: te dice qué archivo falta y cómo arreglarlo.
status-download-damaged = Una parte de Creatable está dañada y no se ha usado. Todo lo demás funciona. Ejecuta creatable doctor: te dice qué archivo está dañado y cómo arreglarlo.
status-sound-suspended = El sonido te espera. Las teclas y la grabación ya funcionan. Haz clic en cualquier sitio o pulsa Reintentar para oírlo.
status-sound-back = El sonido ha vuelto.
status-sound-unavailable = Este navegador no le da sonido a la página aquí. Las teclas, las imágenes y la grabación siguen funcionando. Abre la página en 127.0.0.1 o por https, o usa un navegador más nuevo.
status-sound-unreachable = No se pudo descargar este sonido, porque el servidor no responde. Las teclas y la grabación siguen funcionando, y también los sonidos que ya están aquí. Vuelve a iniciar Creatable con make run y pulsa Reintentar.
status-sound-missing = Este sonido falta en el servidor. Las teclas y la grabación siguen funcionando, y también los otros sonidos. Ejecuta creatable doctor: te dice qué archivo falta y cómo arreglarlo. Después pulsa Reintentar.
status-sound-damaged = Este sonido está dañado y no se ha usado. Las teclas y la grabación siguen funcionando, y también los otros sonidos. Ejecuta creatable doctor: te dice qué archivo está dañado y cómo arreglarlo. Después pulsa Reintentar.
status-sound-unreadable = No se pudo preparar este sonido. Los otros sonidos siguen tocando. Elígelo otra vez o recarga la página.

## Status: takes

status-take-sent = «{ $name }» está guardada.
status-take-recovered = «{ $name }» todavía se estaba grabando cuando se cerró la página. Está abajo, en la lista.
status-take-refused = El servidor no ha aceptado «{ $name }». Queda en este navegador; pulsa Guardar una copia para tenerla como archivo.
status-take-gone = Esta grabación ya no está en el servidor. Las otras grabaciones siguen ahí.
status-take-unreachable = Esta grabación está en el servidor, que no responde. Las grabaciones hechas en este navegador se pueden escuchar. Vuelve a iniciar Creatable con make run y prueba otra vez.
status-delete-refused = El servidor no ha querido borrar «{ $name }». Ya no está en esta lista; recarga la página para verla de nuevo.
status-storage-full = En este ordenador no queda sitio para grabaciones. Puedes seguir tocando y grabando, pero una grabación se pierde al cerrar la página: pulsa Guardar una copia o borra grabaciones antiguas.
status-page-outdated = Creatable se ha actualizado en otra ventana. Tu grabación se conserva mientras esta página siga abierta. Pulsa Guardar una copia y recarga la página.
status-storage-unavailable = Este navegador no guarda nada, quizá porque la ventana es privada. Puedes tocar y grabar, pero una grabación solo está a salvo cuando la lista dice Guardada, o después de Guardar una copia.
status-server-gone = El servidor no responde. Puedes seguir tocando y grabando: cada grabación está a salvo en este navegador y se envía cuando el servidor vuelva.
status-server-back = El servidor ha vuelto; tus grabaciones se están enviando.
status-view-unreachable = No se pudo descargar esta vista, porque el servidor no responde. Lo que ya está aquí sigue funcionando. Vuelve a iniciar Creatable con make run y pulsa Reintentar.
status-view-back = La vista ya está aquí.
status-server-full = En el servidor no queda sitio. Tus grabaciones están a salvo en este navegador y se envían más tarde. Haz sitio en el disco del servidor o borra grabaciones antiguas.
status-server-trouble = El servidor no ha podido guardar una grabación ahora mismo. Está a salvo en este navegador y se envía más tarde.
status-export-offline = El archivo MIDI lo hace el servidor, que no responde. La grabación está a salvo en este navegador: pulsa Guardar una copia, o vuelve a iniciar Creatable con make run y pulsa Descargar MIDI otra vez.
status-export-unsent = Esta grabación todavía no ha llegado al servidor, así que no hay archivo MIDI. Está a salvo en este navegador. Espera a que la lista diga Guardada y pulsa Descargar MIDI otra vez.
status-export-empty = En esta grabación no hay ninguna nota, así que no hay nada para un archivo MIDI. Las otras grabaciones funcionan. Graba otra vez y toca una tecla.
status-export-failed = El servidor no ha podido hacer el archivo MIDI. La grabación está a salvo: pulsa Guardar una copia o prueba más tarde.

## Languages

settings-language = Idioma (Language)
setting-language = Idioma (Language)
language-auto = Como el navegador
skip-links = Saltar
status-language-unreachable = No se pudieron descargar las palabras de este idioma, porque el servidor no responde. Todo lo demás funciona, en el idioma de antes. Elígelo otra vez cuando el servidor vuelva.
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

## Look

theme-contrast = Mucho contraste
setting-palette = Colores de las teclas
palette-rainbow = Arcoíris
palette-okabe-ito = Cálidos y claros (Okabe-Ito)
palette-tol = Luminosos (Tol)
palette-ibm = Vivos (IBM)
palette-greys = Grises
setting-textScale = Tamaño del texto y los botones
setting-pointerShape = Forma del punto
pointerShape-dot = Punto
pointerShape-ring = Anillo
pointerShape-cross = Cruz
pointerShape-square = Cuadrado
setting-pointerColour = Color del punto
pointerColour-blue = Azul
pointerColour-yellow = Amarillo
pointerColour-pink = Rosa
pointerColour-black = Negro
pointerColour-white = Blanco
setting-pointerSize = Tamaño del punto
setting-motion = Movimiento en la página
motion-auto = Como el dispositivo
motion-reduced = Poco
motion-full = Todo
setting-hand = Botones
hand-both = Debajo de las teclas
hand-left = A la izquierda
hand-right = A la derecha

## Movement and reach

settings-movement = Movimiento
setting-gain = Ganancia: con más hace falta menos movimiento
setting-smoothing = Suavizado: con más es más firme y más lento
setting-pointerMode = El punto
pointerMode-position = Está donde señalo
pointerMode-joystick = Va hacia donde me inclino, como una palanca
setting-joystickRest = Palanca: espacio para descansar
setting-joystickSpeed = Palanca: velocidad
setting-axes = Direcciones
axes-both = Todas
axes-horizontal = Solo izquierda y derecha
axes-vertical = Solo arriba y abajo
setting-invertX = Cambiar izquierda y derecha
setting-invertY = Cambiar arriba y abajo
setting-driftCorrection = Seguirme cuando resbalo en la silla
setting-speakCalibration = Leer en voz alta los pasos de Ajustar mi alcance
calibrate = Ajustar mi alcance
calibration-about = Muévete hasta donde te resulte cómodo; basta con muy poco. Todo avanza solo.
calibration-ready = Siéntate con comodidad, dentro de la imagen de la cámara.
calibration-centre = Mira al centro y quédate quieto un momento.
calibration-left = Muévete a la izquierda hasta donde te resulte cómodo, y vuelve.
calibration-right = Muévete a la derecha hasta donde te resulte cómodo, y vuelve.
calibration-up = Muévete hacia arriba hasta donde te resulte cómodo, y vuelve.
calibration-down = Muévete hacia abajo hasta donde te resulte cómodo, y vuelve.
calibration-result = Listo. Mueve el punto y pruébalo.
calibration-waiting = Todavía no te veo.
calibration-goes-on = Sigue solo: { $seconds } s
calibration-keeps = Se queda así solo: { $seconds } s
calibration-closes = Se cierra solo y no cambia nada: { $seconds } s
calibration-choose = Quédate en Dejarlo así o en Repetir para elegirlo.
calibration-moved = Tu movimiento
calibration-unseen = No se ha visto movimiento: { $directions }.
calibration-learnt = En porcentaje de la imagen: izquierda { $left }, derecha { $right }, arriba { $up }, abajo { $down }.
calibration-start = Empezar ya
calibration-skip = Saltar esta dirección
calibration-again = Repetir
calibration-keep = Dejarlo así
calibration-close = Cerrar
direction-left = izquierda
direction-right = derecha
direction-up = arriba
direction-down = abajo
status-calibrated = Tu alcance está ajustado. A tocar.
status-calibration-no-movement = No se ha visto ningún movimiento, así que nada ha cambiado. Se toca como antes. Repítelo y mueve aquello con lo que tocas hasta donde te resulte cómodo.
status-calibration-no-reach = Hacia un lado no se ha visto movimiento, así que nada cambia por sí solo. Déjalo así y tu otro lado llegará él solo a todas las teclas; o repítelo.
status-calibration-face-lost = Estabas fuera de la imagen, así que nada ha cambiado. Se toca como antes. Siéntate donde la cámara te vea y repítelo.

## Camera check

check-list = Prueba de la cámara
check-good = bien
check-name-dark = Luz
check-name-backlit = Luz de frente
check-name-two-faces = Una persona
check-name-close = No demasiado cerca
check-name-cut-off = La cara entera
check-name-far = No demasiado lejos
check-name-slow = Imágenes rápidas
check-dark = Está demasiado oscuro: enciende una lámpara delante de ti.
check-backlit = La luz está detrás de ti: gírate para no estar delante de la ventana, o pon una lámpara delante.
check-two-faces = Hay dos personas en la imagen: solo toca la primera.
check-close = Estás muy cerca: échate un poco hacia atrás.
check-cut-off = Tu cara no cabe entera en la imagen: ponte en el centro.
check-far = Estás lejos: acércate a la cámara.
check-slow = Llegan pocas imágenes por segundo: ayuda más luz, o cerrar otros programas.

## Pointing test

pointing-title = Prueba de puntería
pointing-about = ¿Con qué rapidez y seguridad llega el punto adonde apuntas? Toca el círculo relleno y después el siguiente, al otro lado del anillo. La prueba dura más o menos un minuto; puedes parar cuando quieras.
pointing-select = Elegir un círculo
pointing-select-press = pulsando
pointing-select-dwell = quedándose en él
pointing-select-enter = llegando a él
pointing-size = Círculos
pointing-size-large = Grandes
pointing-size-small = Pequeños
pointing-count = Círculos en el anillo
pointing-start = Empezar
pointing-again = Otra vez
pointing-stop = Parar
pointing-close = Cerrar
pointing-progress = { $done } de { $all }
pointing-ring = Un anillo de círculos; el relleno es el siguiente
pointing-explained = Más bits por segundo es mejor: cuenta la distancia, la precisión y la rapidez. Compara solo pruebas en las que se eligió de la misma manera.
pointing-lost = { $count ->
    [one] Un movimiento no cuenta, porque no te veía.
   *[other] { $count } movimientos no cuentan, porque no te veía.
}
pointing-bits = { $bits } bit/s
pointing-seconds = { $seconds } s
pointing-results = Pruebas anteriores
pointing-column-when = Cuándo
pointing-column-how = Con
pointing-column-throughput = Rendimiento
pointing-column-errors = Fallos
pointing-column-time = Tiempo por círculo
pointing-column-changed = Ajustes que cambiaron
pointing-source-mouse = Ratón
pointing-source-touch = Dedo
pointing-source-pen = Lápiz
pointing-export = Guardar como tabla (CSV)
pointing-delete = Borrar las pruebas anteriores
pointing-delete-question = ¿Borrar todas las pruebas anteriores para siempre?
switched-on = sí
switched-off = no

## Players

players = Jugadores
players-more = Más jugadores
players-elsewhere = En el servidor
player-nobody = Nadie en particular
player-new = Nuevo jugador
player-form = Jugador
player-edit = Editar
player-share = Compartir
player-share-title = Compartir un jugador
player-earlier = Ajustes anteriores
player-delete = Borrar jugador
player-read = Leer un código QR
player-import = Abrir un archivo
player-export = Guardar como archivo
player-save = Guardar
player-back = Atrás
player-nickname = Apodo
player-nickname-help = Hasta 40 caracteres. Basta un apodo; nadie tiene por qué ser reconocido.
player-new-help = Hasta 40 caracteres. Basta un apodo; nadie tiene por qué ser reconocido. Un jugador nuevo empieza con los ajustes de ahora.
player-symbol = Dibujo
player-symbol-star = Estrella
player-symbol-sun = Sol
player-symbol-moon = Luna
player-symbol-heart = Corazón
player-symbol-leaf = Hoja
player-symbol-flower = Flor
player-symbol-fish = Pez
player-symbol-bird = Pájaro
player-symbol-boat = Barco
player-symbol-house = Casa
player-symbol-drum = Tambor
player-symbol-note = Nota
player-colour = Color
player-colour-blue = Azul
player-colour-teal = Turquesa
player-colour-green = Verde
player-colour-yellow = Amarillo
player-colour-orange = Naranja
player-colour-red = Rojo
player-colour-purple = Morado
player-colour-grey = Gris
player-on-server = Guardar también en el servidor
player-on-server-help = Así otros ordenadores de este servidor pueden elegir a este jugador. Quien llega al servidor puede ver el apodo y los ajustes.
player-sent = También en el servidor
player-unsent = Esperando al servidor
player-delete-question = ¿Borrar a { $name } y estos ajustes para siempre?
player-delete-both-question = ¿Borrar a { $name } y estos ajustes para siempre, aquí y en el servidor?
player-add-question = ¿Añadir a { $name } como jugador y tocar con estos ajustes?
player-replace-question = { $name } ya está aquí. ¿Usar estos ajustes? Los de antes quedan en Ajustes anteriores.
player-add-yes = Sí, a tocar
player-code = Código QR con los ajustes de { $name }
player-code-help = Apunta a este código con la cámara de otro dispositivo. Todo está en el propio código; no interviene ningún servidor.
player-code-only-here = La dirección de esta página solo vale en este ordenador. En el otro dispositivo, abre el Creatable de allí, pulsa Jugadores y Leer un código QR.
player-code-too-much = Estos ajustes son demasiados para un código QR. Guárdalos como archivo; en un archivo cabe todo.
player-read-help = Pon el código delante de la cámara, plano y no demasiado cerca. La imagen se queda en este dispositivo.
player-read-video = Lo que ve la cámara
player-earlier-help = Ajustes de { $name } que se cambiaron por otros. Pulsa uno para volver a tocar con él; los de ahora se quedan entonces aquí.
player-earlier-none = De { $name } todavía no se ha cambiado nada.
player-restore = Ajustes del { $date }
profile-value = { $name }: { $value } (posible: { $expected })
profile-value-unknown = { $name } no se conoce aquí
settings-undo = Deshacer el último cambio
shortcut-safe-defaults = Volver a ajustes seguros
shortcut-settings-undo = Deshacer el último cambio

## Lock

lock = Bloquear
lock-leave = Desbloquear
lock-title = Bloqueo para el alumnado
lock-help = Todos los ajustes quedan ocultos hasta que alguien desbloquee; las teclas, la cámara y la grabación siguen funcionando. El bloqueo se mantiene al recargar la página. Evita descuidos, no a alguien decidido.
lock-way-hold = Con teclas mantenidas
lock-way-hold-help = Para desbloquear, se mantienen Mayús y Retroceso a la vez tres segundos, o se pulsa Desbloquear y se mantiene otro botón.
lock-with-hold = Bloquear; desbloquear manteniendo
lock-way-pin = Con un PIN
lock-pin = PIN, de 4 a 8 cifras
lock-pad = Cifras
lock-pin-back = Borrar la última cifra
lock-with-pin = Bloquear con este PIN
lock-open = Desbloquear con este PIN
lock-pin-help = Apunta el PIN: solo queda en este navegador, de una forma que nadie puede leer. Sin él, solo se desbloquea borrando en el navegador los datos de esta página.
lock-no-pin = Un PIN necesita una dirección que empiece por https, o este mismo ordenador. Bloquear con teclas mantenidas funciona.
lock-pin-form = Un PIN tiene de 4 a 8 cifras.
lock-pin-wrong = Ese no es el PIN. Prueba otra vez.
lock-leave-help = Mantén Mayús y Retroceso a la vez tres segundos, o mantén este botón tres segundos.
lock-hold-here = Mantener aquí
lock-holding = Sigue manteniendo …

## Status: players and lock

status-player-chosen = Ahora toca { $name }, con sus propios ajustes.
status-player-nobody = No hay ningún jugador elegido. Los ajustes valen para quien se siente aquí.
status-undone = El último cambio está deshecho.
status-safe-defaults = Todos los ajustes vuelven a ser seguros. Deshacer el último cambio recupera los tuyos.
status-profile-nameless = Un jugador necesita un apodo que se pueda leer. Nada ha cambiado. Escribe al menos una letra o un signo.
status-profile-not-ours = Aquí no hay ningún jugador de Creatable. Nada ha cambiado. Elige un archivo guardado con Compartir, o lee el código otra vez.
status-profile-newer = Este jugador viene de una versión más nueva de Creatable. Nada ha cambiado. Actualiza Creatable aquí y prueba otra vez.
status-profile-too-large = Esto es demasiado grande para un jugador. Nada ha cambiado. Elige un archivo guardado con Compartir.
status-profile-invalid = Algunos valores no pueden ser: { $problems }. Nada ha cambiado. Guarda el jugador de nuevo allí de donde vino, o corrige estos valores.
status-profile-locked = La página está bloqueada, así que no se ha añadido el jugador de este enlace. Desbloquéala primero y abre el enlace otra vez.
status-profile-storage-full = En este navegador no queda sitio para jugadores. Puedes seguir tocando, pero los cambios se pierden al cerrar la página: guarda el jugador como archivo, o borra grabaciones antiguas.
status-profile-storage-unavailable = Este navegador no guarda nada, quizá porque la ventana es privada. Puedes seguir tocando, pero los jugadores se pierden al cerrar la página: guárdalos como archivos.
status-profile-updated = Los ajustes de { $name } se cambiaron en otro dispositivo y ahora también valen aquí.
status-profile-conflict = { $name } también se cambió en otro dispositivo. Valen los ajustes más nuevos, los tuyos; los otros están en Jugadores, Ajustes anteriores.
status-profile-superseded = { $name } también se cambió en otro dispositivo. Valen los ajustes más nuevos, los del otro dispositivo; los tuyos están en Jugadores, Ajustes anteriores.
status-profile-gone = { $name } se borró en el servidor y queda solo en este navegador. Para volver a tener una copia allí, pulsa Jugadores y Editar.
status-profile-refused = El servidor no ha querido guardar a { $name }, que queda solo en este navegador. Todo funciona; para llevarte los ajustes, pulsa Jugadores y Compartir.
status-profile-unreachable = El servidor no responde, así que no se pudo descargar. Los jugadores de este navegador siguen funcionando. Prueba otra vez cuando el servidor vuelva.
status-profile-delete-offline = { $name } también está en el servidor, que no responde. No se ha borrado ni cambiado nada. Prueba otra vez cuando el servidor vuelva.
status-locked = Bloqueado. Para desbloquear, pulsa Desbloquear.
status-unlocked = Desbloqueado.
status-lock-not-kept = Este navegador no guarda nada, así que el bloqueo dura solo hasta que se recargue la página. Hasta entonces funciona.

## Instruments

instrument-piano = Piano
instrument-drum-kit = Batería
drum-kick = Bombo
drum-snare = Caja
drum-hihat-closed = Charles cerrado
drum-hihat-open = Charles abierto
drum-tom-low = Tom grave
drum-tom-high = Tom agudo
drum-ride = Ride
drum-crash = Crash
drum-clap = Palmas
drum-tambourine = Pandereta
drum-cowbell = Cencerro
drum-sidestick = Aro
drum-claves = Claves
drum-maracas = Maracas
drum-triangle = Triángulo

## Listening

settings-listening = Ver y sentir el sonido
setting-noteNaming = Nombres de las notas
noteNaming-auto = Como en el idioma
noteNaming-english = Inglés: C D E … A B
noteNaming-german = Alemán: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = Números: 1 2 3
setting-announceCaptions = El lector de pantalla lee lo que se oye
setting-feelVibrate = Vibrar con el sonido (teléfono, tableta)
setting-feelGamepad = Hacer vibrar los mandos con el sonido
setting-feelLow = Tono grave para sentir (transductor corporal, altavoz grande)
setting-feelStrength = Con qué fuerza se siente
source-instrument = Lo que toco
source-microphone = Micrófono
source-file = Un archivo de sonido
source-take = Una de mis tomas
source-tab = Otra pestaña o el ordenador
caption-silence = Silencio
caption-note = { $notes }
caption-held = { $notes }, mantenida
caption-chord = { $count } notas: { $notes }
caption-rising = Subiendo: { $notes }
caption-falling = Bajando: { $notes }
caption-melody = Notas: { $notes }
caption-beat = Un pulso, { $bpm } por minuto
caption-stroke = Un ruido corto, como una palmada o un tambor
caption-strokes = Ruidos cortos, como palmadas o tambores
caption-noise = Ruido
caption-sound = Un sonido sin nota clara
caption-between = { ", " }
register-low = grave
register-middle = medio
register-high = agudo
loudness-soft = suave
loudness-medium = volumen medio
loudness-loud = fuerte
status-listening-microphone-none = No se encontró ningún micrófono. Lo que tocas, los archivos y las tomas aún se pueden ver. Conecta un micrófono y elígelo de nuevo.
status-listening-microphone-refused = Esta página no puede usar el micrófono. Lo que tocas, los archivos y las tomas aún se pueden ver. Permite el micrófono en la barra de direcciones y elígelo de nuevo.
status-listening-microphone-busy = Otro programa está usando el micrófono. Lo que tocas, los archivos y las tomas aún se pueden ver. Cierra el otro programa y elige el micrófono de nuevo.
status-listening-microphone-failed = No se pudo abrir el micrófono. Lo que tocas, los archivos y las tomas aún se pueden ver. Desconéctalo, conéctalo y elígelo de nuevo, o elige otro.
status-listening-microphone-gone = Se desconectó el micrófono. Lo que tocas, los archivos y las tomas aún se pueden ver. Conéctalo y elígelo de nuevo.
status-listening-file-unreadable = Este archivo no tiene un sonido que el navegador pueda reproducir. Todo lo demás funciona. Elige otro archivo: wav, mp3, ogg o flac.
status-listening-file-broken = El resto de este archivo está dañado y no se puede reproducir. Todo lo demás funciona. Elige otro archivo.
status-listening-take-unreachable = No se pudo obtener esta toma. Las otras fuentes funcionan. Elígela de nuevo cuando vuelva el servidor, o elige otra.
status-listening-tab-refused = No se compartió nada, así que no hay nada que escuchar. Las otras fuentes funcionan. Elige esta de nuevo para compartir una pestaña con su sonido.
status-listening-tab-silent = La pestaña se compartió sin su sonido. Las otras fuentes funcionan. Elígela de nuevo y activa «compartir audio» en la ventana del navegador.
status-listening-tab-ended = La otra pestaña ya no se comparte. Las otras fuentes funcionan. Elígela de nuevo para continuar.
status-listening-suspended = El navegador espera antes de dejar escuchar a la página. Pulsa una tecla o haz clic en cualquier parte.
status-listening-clipping = El micrófono está demasiado fuerte, así que las notas y las imágenes pueden fallar. Bájalo o aléjate.
status-listening-unavailable = Este navegador no tiene sonido aquí, así que no hay nada que escuchar. Tocar y grabar funcionan. Usa un navegador actual y una dirección que empiece por https o localhost.
status-listening-failed = La escucha se detuvo por un fallo. Tocar y grabar funcionan. Elige la fuente de nuevo.
status-feel-missing = Este dispositivo o navegador no puede hacerlo. Las imágenes y los subtítulos funcionan. Prueba otra forma de sentir el sonido.

## Seeing

see-source = Qué escuchar
see-stop = Dejar de escuchar
see-level = Nivel
see-microphone = Qué micrófono
see-microphone-number = Micrófono { $number }
see-take = Qué grabación
see-play = Reproducir
see-hold = Detener
see-position = Lugar en la música
see-stage = El sonido como imagen
see-begin = Elige qué escuchar y míralo aquí.
see-none = Ninguna imagen elegida
see-what = Qué muestran las imágenes
see-tools = La imagen
see-pause = Parar la imagen
see-go-on = Seguir con la imagen
see-full = Llenar la pantalla
see-small = Volver a pequeño
see-projector = Ventana para un proyector
see-save-png = Guardar imagen
see-save-svg = Guardar el cuadro como SVG
see-clear = Nuevo cuadro
see-pictures = Imágenes
see-look = Cómo se ven
setting-seeBeside = Una al lado de otra
setting-seeBrightness = Brillo
setting-backgroundPicture = Imagen detrás de las teclas
picture-sound-painting = Cuadro sonoro
picture-sound-painting-alt = Una imagen que crece. Mientras algo suena, un pincel pinta: su altura es la altura del tono, su anchura el volumen, su color la nota; los tambores son salpicaduras. Señala con la cabeza para llevar el pincel.
picture-spectrogram = Tonos en el tiempo
picture-spectrogram-alt = Todo lo que suena, de lo grave abajo a lo agudo arriba, moviéndose a la izquierda. Una flauta es una línea ondulada con líneas más débiles encima, un tambor una franja vertical, una escala que sube una escalera. Cuanto más claro, más fuerte.
picture-waveform = Volumen en el tiempo
picture-waveform-alt = El contorno del sonido. Un tambor es una fila de gotas puntiagudas, una nota mantenida una banda ancha, una nota pulsada una cuña. El naranja es un sonido apagado, el azul uno agudo.
picture-particles = Partículas
picture-particles-alt = Los sonidos graves son grandes y lentos y quedan abajo, los agudos pequeños y rápidos, arriba. Los fuertes son muchos. Los suaves son redondos y flotan, los ruidosos son astillas y se dispersan.
picture-pitch-wheel = Rueda de notas
picture-pitch-wheel-alt = Las doce notas en círculo, cada una con nombre, color y forma. Cuanto más largo un pétalo, más hay de esa nota en el sonido. La nota principal tiene un marco blanco y su nombre está en el centro.
picture-rhythm-rings = Anillos del ritmo
picture-rhythm-rings-alt = Con cada golpe sale un anillo del centro y un punto queda en el círculo, una vuelta por cada cuatro golpes. El número del centro son los golpes por minuto.
picture-phase-scope = Forma del sonido
picture-phase-scope-alt = El sonido dibujado contra sí mismo. Un tono puro es un anillo, uno rico una roseta, un ruido un ovillo. Más grande es más fuerte.
picture-oscilloscope = Onda
picture-oscilloscope-alt = Cómo se mueve el aire. Una flauta es una onda lisa, un tambor una quebrada, el silencio una línea recta.
picture-piano-roll = Notas como barras
picture-piano-roll-alt = Cada nota es una barra tan larga como suena, tan alta como la nota, con su nombre. Un golpe de tambor es un rombo.
picture-melody-line = Línea de la melodía
picture-melody-line-alt = La melodía como una línea. Su altura es el tono, su grosor el volumen, su color la nota. Una escala es una escalera; un tambor no dibuja nada.
status-see-picture-lost = El navegador ha quitado la memoria de la imagen. El sonido y los subtítulos siguen. La imagen vuelve sola, o al cargar de nuevo la página.
status-see-projector-blocked = El navegador no abrió la segunda ventana. Aquí todo sigue. Permite ventanas emergentes para esta página y pulsa otra vez el botón.
draw-title = Dibujar sonido
draw-help = Dibuja en la hoja con el ratón, el dedo o la nariz: arriba es agudo. Las flechas mueven el cursor, Espacio pone o quita una nota, Intro toca la columna, Mayúsculas y flechas marcan varias columnas.
draw-pad = Hoja para dibujar
draw-listen = Dibujar y escuchar
draw-play = Tocar el dibujo
draw-stop = Parar el dibujo
draw-pen = Dibujar con la nariz
draw-undo = Deshacer
draw-clear = Vaciar la hoja
draw-cursor = Cursor
draw-left = Izquierda
draw-right = Derecha
draw-up = Más agudo
draw-down = Más grave
draw-toggle = Poner o quitar una nota
draw-mark = Marcar desde aquí
draw-column = Escuchar esta columna
draw-region = Escuchar lo marcado
draw-how = Cómo suena el dibujo
setting-drawSound = Sonido del dibujo
setting-drawScale = Notas del dibujo
setting-drawMode = De izquierda a derecha es
setting-drawSeconds = Una vez de lado a lado
drawMode-time = tiempo
drawMode-pan = de oído a oído
draw-cell-full = Columna { $column } de { $columns }, { $note }: una nota.
draw-cell-empty = Columna { $column } de { $columns }, { $note }: vacía.
draw-marked = Marcadas: columnas { $from } a { $to }.
draw-mark-set = Marcado desde la columna { $column }. Ve a la izquierda o a la derecha para marcar más.
draw-mark-gone = No hay nada marcado.
draw-holds = Aquí: { $notes }.
draw-holds-nothing = Aquí no hay nada dibujado.
## Enseñar gestos

teach-about = Muestra un gesto a la cámara unas cuantas veces, di qué hace y toca con él. Tus imágenes se quedan en este navegador.
teach-camera = Cámara
teach-camera-off = La cámara está apagada. Enciéndela para hacer fotos y usar tus gestos.
teach-gestures = Tus gestos
teach-begin = Añade dos gestos o más y haz unas diez fotos de cada uno. El aprendizaje empieza solo.
teach-learnt = { $count ->
    [one] Aprendido de una foto.
   *[other] Aprendido de { $count } fotos.
  }
teach-tested = En las pruebas se distinguió bien el { $share }.
teach-untested = Haz dos fotos de cada uno y se podrá comprobar.
teach-undo = Deshacer
teach-how = Cómo se hacen las fotos
teach-kind = En qué se fija
teach-kind-about = El cuerpo funciona enseguida y no se fija en la habitación. La imagen entera conoce también manos y cosas, como una tarjeta roja; hay que descargar { $size } MB, una sola vez.
teach-kind-question = Las imágenes de archivos solo sirven si se mira la imagen entera. Se descargan { $size } MB, una sola vez. Las fotos de antes valen solo para el cuerpo. ¿Cambiar?
teach-kind-yes = Mirar la imagen entera
teach-snapshots = Fotos
teach-elsewhere = Los gestos de este jugador no están en este navegador. Abre su archivo, o tráelos del servidor si se guardó allí una copia.
teach-project = Se usa un proyecto de Teachable Machine: { $name }. Di abajo qué hacen sus clases. Para enseñar tus propios gestos, pulsa Empezar de nuevo.
embedding-body = Tu cuerpo
embedding-picture = La imagen entera
setting-captureRate = Fotos por segundo
setting-captureCountdown = Segundos de cuenta atrás
setting-captureBurst = Fotos tras la cuenta atrás
setting-gestureSpeech = Decir cada gesto
setting-gestureSounds = Hacer sonar cada gesto

gesture-nothing = Nada especial
gesture-nothing-why = Haz fotos de lo que no es un gesto: estar quieto, mirar alrededor, hablar. Sin ellas, todo se tomaría por uno de tus gestos.
gesture-elsewhere = Un gesto que no está aquí
gesture-count = { $count ->
    [0] sin fotos
    [one] 1 foto
   *[other] { $count } fotos
  }
gesture-add = Añadir un gesto
gesture-add-question = ¿Cómo se llama el gesto? Por ejemplo: inclinarse a la izquierda, mano arriba
gesture-add-yes = Añadir
gesture-rename = Cambiar el nombre
gesture-rename-name = Cambiar el nombre: { $name }
gesture-rename-question = ¿Cómo se va a llamar { $name }?
gesture-delete = Borrar
gesture-delete-name = Borrar: { $name }
gesture-delete-question = ¿Borrar { $name } con sus fotos?
gesture-samples = { $count ->
    [one] Ver la foto de { $name }
   *[other] Ver las { $count } fotos de { $name }
  }
sample-number = Foto { $number }
samples-delete = { $count ->
    [0] Borrar las elegidas
    [one] Borrar 1 foto
   *[other] Borrar { $count } fotos
  }
samples-move = Mover las elegidas a
samples-move-where = Elige un gesto
capture-hold = Mantener para hacer fotos
capture-hold-name = Mantener para hacer fotos: { $name }
capture-count = Cuenta atrás
capture-count-name = Cuenta atrás y luego fotos: { $name }
capture-files = Imágenes de archivos
capture-files-name = Imágenes de archivos: { $name }
capture-title = Haz el gesto: { $name }
capture-of = { $taken } de { $of }
capture-soon = Las fotos se hacen enseguida. Haz el gesto.
capture-now = Se están haciendo fotos. Muévete un poco.
capture-stop = Parar

bars-title = Lo que se ve ahora
bars-empty = Cuando se hayan aprendido dos gestos, aquí unas barras mostrarán cuál se ve.

actions-title = Qué hacen tus gestos
actions-about = Elige un gesto y lo que hace. Pruébalo enseguida, sin hacer el gesto.
actions-first = Añade primero un gesto; después elige aquí lo que hace.
mapping-add = Añadir una acción
mapping-number = { $number }. { $name }: { $action }
mapping-gesture = Gesto
mapping-command = Acción
mapping-try = Probar
mapping-remove = Quitar
conflict-same = { $a } hace lo mismo dos veces.
conflict-opposite = { $a } hace algo y lo deshace a la vez.
conflict-shared = { $a } y { $b } tiran del mismo control.
conflict-mixed-up = { $a } y { $b } se confunden a menudo, así que cada uno puede hacer lo del otro. Haz más fotos de los dos, o elige gestos más distintos.
command-play-note = Tocar una nota
command-play-chord = Tocar un acorde
command-play-drum = Tocar un tambor
command-change-setting = Sonido, escala u octava siguiente o anterior
command-sustain = Sostener
command-record = Grabar
command-press-pointed = Pulsar lo que señala el punto
command-scan-switch = Ser el pulsador del barrido
command-recentre = Aquí está el centro
command-pause = Pausar todo
command-control-change = Controlar el sonido según lo claro que sea el gesto
command-pitch-bend = Doblar el tono según lo claro que sea el gesto
command-custom-event = Enviar un evento a los programas
command-note = Nota
command-velocity = Intensidad
command-root = Nota más grave
command-chord = Acorde
command-chord-major = Mayor
command-chord-minor = Menor
command-chord-seventh = Séptima
command-chord-majorSeventh = Séptima mayor
command-chord-minorSeventh = Menor con séptima
command-chord-fourth = Con cuarta
command-chord-fifth = Quinta
command-drum = Tambor
command-what = Qué
command-what-sound = Sonido
command-what-scale = Escala
command-what-octave = Octava
command-what-instrument = Instrumento
command-direction = Cuál
command-direction-next = Siguiente
command-direction-previous = Anterior
command-sustain-how = Cómo
command-sustain-how-hold = Mientras se hace el gesto
command-sustain-how-toggle = Sí, y la vez siguiente no
command-record-what = Qué
command-record-what-toggle = Empezar, y la vez siguiente parar
command-record-what-start = Empezar
command-record-what-stop = Parar
command-record-what-loop = Grabar, después repetirlo una y otra vez, después parar
command-switch-number = Qué pulsador
command-switch-number-1 = El pulsador, o el que avanza
command-switch-number-2 = El que elige
command-controller = Control
command-low = Lo mínimo
command-high = Lo máximo
command-bend = Dirección
command-bend-up = Arriba
command-bend-down = Abajo
command-event-name = Nombre del evento
controller-74 = Brillo
controller-7 = Volumen
controller-11 = Expresión
controller-1 = Vibrato
controller-71 = Resonancia
controller-10 = Izquierda y derecha
controller-91 = Eco de la sala
controller-number = Control MIDI { $number }

trigger-title = Cuándo cuenta un gesto
trigger-about = Abajo se ven los últimos diez segundos. Donde el dibujo está relleno, el gesto habría contado como hecho.
trigger-signal = Lo claro que fue el gesto en los últimos diez segundos
trigger-made = { $count ->
    [0] No se hizo en los últimos diez segundos.
    [one] Se hizo una vez en los últimos diez segundos.
   *[other] Se hizo { $count } veces en los últimos diez segundos.
  }
trigger-threshold = Bastante claro desde
trigger-hysteresis = Acaba tan por debajo
trigger-holdMs = Debe durar
trigger-cooldownMs = Descanso después
trigger-smoothingMs = Suavizado
trigger-holdsPointer = El punto se queda quieto mientras se hace
trigger-reset = Como al principio

training-title = Bajo el capó
training-about = Cómo fue el último entrenamiento. No hace falta entenderlo ni cambiar nada.
training-options = Entrenamiento
training-epochs = Épocas
training-batchSize = Fotos a la vez
training-learningRate = Tasa de aprendizaje
training-automatic = Automático
training-all = Todas
training-empty = Todavía no se ha aprendido nada.
training-curves = Curvas de pérdida y de acierto durante el entrenamiento
training-loss = Pérdida
training-accuracy = Acierto
training-epoch = Época
training-trained-on = Entrenamiento
training-held-out = Apartadas
training-confusion = Qué se toma por qué
training-confusion-about = Cada fila es un gesto; las cifras dicen por qué se tomaron sus fotos cuando aún no se habían aprendido.
training-was = Gesto
training-right = Bien
training-mixed = { $a } se confunde con { $b } en el { $share } de las fotos.
training-not-mixed = No se confundieron dos gestos.

keeping-title = Guardar y compartir
keeping-about = Tus gestos se guardan en este navegador. Un archivo los lleva a otra parte, con imágenes y todo; el servidor los recibe solo si quieres, y nunca una imagen.
keeping-files = Archivos
set-save = Guardar como archivo
set-open = Abrir un archivo
set-new = Empezar de nuevo
set-new-question = ¿Empezar de nuevo? Los gestos en uso se van. Guárdalos antes como archivo si los quieres recuperar.
set-replace-question = ¿Abrir esto en lugar de los gestos en uso? Guárdalos antes como archivo si los quieres recuperar.
set-replace-yes = Seguir
set-on-server = Guardar una copia en el servidor, sin imágenes
set-fetch = Traer del servidor
set-file-name = Gestos
pictures-drop = Tirar las imágenes
pictures-drop-question = ¿Tirar las imágenes de todas las fotos? Los gestos siguen funcionando y se pueden seguir entrenando.
pictures-drop-yes = Tirar
machine-title = Teachable Machine
machine-about = Abre un proyecto de imagen o de postura (su archivo zip, o los tres archivos que contiene) y úsalo enseguida. Tus gestos se pueden guardar como proyecto para Scratch o p5.js: como proyecto de imagen si miran la imagen entera, como proyecto de postura si miran el cuerpo. Un proyecto de postura se aprende de nuevo con las imágenes de las fotos, lo que tarda un momento; solo ve el centro de la imagen y no tiene «ninguno de estos».
machine-open = Abrir un proyecto
machine-save = Guardar como proyecto
machine-label = Clase { $number }
card-title = Sobre este modelo
card-empty = Se escribe cuando se ha aprendido algo.
card-snapshots = Fotos
card-count = { $name }: { $count }
card-accuracy = Bien en las pruebas
card-mixed = Se confunden
card-mixed-none = Ninguno
card-pair = { $a } y { $b }
card-light = Luz
card-light-range = Del { $low } al { $high } del brillo total
card-unknown = No se sabe
card-kind = Se fija en
card-date = Aprendido
card-project = Proyecto de Teachable Machine

advice-gesture-has-none = { $name } aún no tiene fotos. Haz unas diez.
advice-gesture-has-few = { $name } tiene pocas fotos ({ $count }). Haz al menos { $wanted }.
advice-nothing-has-few = Nada especial tiene pocas fotos ({ $count }). Haz al menos { $wanted }: quédate quieto, mira alrededor, habla.
advice-nothing-elsewhere = Nada especial se tomó otro día. Haz { $wanted } fotos más tal como estás sentado ahora: otra habitación u otra luz pueden parecer un gesto.
advice-nothing-still = Nada especial se tomó solo estando quieto. Mantén su botón un cuarto de minuto, balancéate y mira alrededor como cuando tocas ({ $wanted } fotos más): así los gestos salen menos veces por sí solos.
advice-one-distance = { $name } se tomó solo desde una distancia. Acércate, aléjate y haz cinco más.
advice-one-light = { $name } se tomó solo con una luz. Haz cinco más con otra luz.
advice-unbalanced = { $name } tiene { $count } fotos, otro gesto { $most }. Haz más de { $name }.
advice-mixed-up = { $name } y { $other } se confunden ({ $percent } %). Haz más de los dos, o hazlos más distintos.

switch-gesture = Un gesto
status-switch-gesture-waiting = El gesto que es tu pulsador no se puede ver ahora. Hasta entonces, el pulsador es la barra espaciadora. Enciende la cámara en Enseñar gestos.
status-switch-gesture-ready = El gesto vuelve a ser el pulsador.
status-capture-needs-camera = La cámara está apagada, así que no se hizo ninguna foto. Pulsa Encender la cámara y vuelve a intentarlo.
status-capture-done = Fotos hechas: { $count }.
status-capture-none = No se hizo ninguna foto nueva: no se veía a nadie, o todas eran como las de antes. Mantén el botón mientras haces el gesto y muévete un poco.
status-capture-camera-lost = Se perdió la cámara. Las fotos hasta entonces ({ $count }) se guardan. Enciende la cámara otra vez y haz las demás.
status-gestures-too-few = Un solo gesto no se distingue de nada. Haz fotos de otro, o de Nada especial.
status-gestures-many = No caben más gestos, o el nombre estaba vacío. Los demás funcionan. Pon un nombre, o borra antes un gesto.
status-gestures-full = Hay sitio para { $count } fotos. Las demás se dejaron fuera. Borra algunas para hacer otras.
status-learning-failed = No se pudieron aprender los gestos. Tus fotos se guardan y todo lo demás funciona. Cambia algo, o carga la página otra vez.
status-gestures-opened = El archivo está abierto. Gestos que contiene: { $count }.
status-gestures-storage-full = A este navegador no le queda sitio para gestos. Funcionan hasta que se cierre la página: guárdalos como archivo, o borra grabaciones viejas.
status-gestures-storage-unavailable = Este navegador no guarda gestos, quizá porque la ventana es privada. Funcionan hasta que se cierre la página: guárdalos como archivo.
status-gestures-not-sent = El servidor no aceptó los gestos. Están en este navegador. Vuelve a intentarlo cuando el servidor esté de vuelta.
status-gestures-not-deleted = El servidor no responde, así que su copia sigue allí. Vuelve a intentarlo cuando esté de vuelta.
status-gestures-not-fetched = No se pudieron traer los gestos: el servidor no responde o no tiene copia. Abre su archivo, o inténtalo más tarde.
status-mappings-full = No caben más acciones. Las demás funcionan. Quita antes una.
status-gesture-file-newer = Este archivo viene de una versión más nueva de Creatable. No se cambió nada. Actualiza Creatable aquí y ábrelo otra vez.
status-picture-not-an-image = { $name } no se pudo leer como imagen. Los demás archivos se aceptaron. Elige fotos o dibujos, por ejemplo PNG o JPEG.
status-gesture-export-pictures = No se ha guardado: al menos un gesto no tiene ninguna imagen en la que se vea un cuerpo, y de ellas se aprende un proyecto de postura. Muestra la imagen de la cámara y haz de nuevo fotos de ese gesto.
status-gestures-exporting = El proyecto de postura se está aprendiendo con las imágenes. Se guardará al terminar; puedes seguir.
status-gestures-exported = El proyecto está guardado. Imágenes con las que se aprendió: { $count }. Aciertos en las pruebas: { $share }.
status-gestures-empty = Un gesto no tiene fotos, así que no se aprendió nada. Haz algunas de él, o bórralo.
status-gestures-same = Dos gestos tienen las mismas fotos, así que no se pueden distinguir. Borra las de uno y haz otras.
status-gestures-too-many = Hay más gestos o fotos de los que se pueden aprender. Borra algunos; el resto se guarda.
status-gestures-damaged = Algunas fotos están dañadas, así que no se aprendió nada. Deshaz el último cambio, o borra las fotos más nuevas.
status-gesture-file-damaged = Este archivo está dañado. No se cambió nada. Guárdalo de nuevo donde se hizo y ábrelo otra vez.
status-gesture-file-foreign = Esto no es un archivo de gestos. No se cambió nada. Elige un archivo guardado aquí, o un proyecto de Teachable Machine en Abrir un proyecto.
status-gesture-file-too-large = Este archivo es demasiado grande. No se cambió nada. Elige uno con menos fotos.
status-gesture-file-mismatch = Las partes de este proyecto no encajan. No se cambió nada. Expórtalo de nuevo desde Teachable Machine y ábrelo otra vez.
