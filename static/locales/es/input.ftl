setting-dwell = Pulsar donde se queda el punto
setting-dwellMs = Quedarse durante
dwell-bar = Ayuda para el punto
dwell-rest = Descansar
scroll-up = Subir
scroll-down = Bajar
status-resting = El punto descansa. Las teclas, el ratón y el dedo siguen tocando. Vuelve a dejar el punto en Descansar para seguir.
status-rest-over = El punto ha vuelto.
status-recentre-soon = Mira al centro de la ventana y quédate quieto un momento.
choice-less = Menos
choice-more = Más
choice-steps = { $name }: menos o más
choice-back = Volver a la lista
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
setting-scan = Barrido
setting-scanMs = Tiempo de cada paso
setting-scanFirstPauseMs = Más tiempo para el primero
setting-scanLoops = Vueltas antes de descansar
setting-scanWrap = Después del último viene el primero
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

status-playing = Todo listo. { $how }
play-with-head = Mueve la cabeza para tocar.
play-with-parts = Tocas con: { $parts }.
status-paused = Todo está en pausa. Las teclas, el ratón y el dedo siguen tocando. Pulsa Seguir o la tecla Fin, o deja el punto en Seguir.
status-resumed = Todo sigue.
status-recentred = Centrado.

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
setting-calibrationTime = Tiempo para cada paso de Ajustar mi alcance
setting-speakCalibration = Leer en voz alta los pasos de Ajustar mi alcance
calibrate = Ajustar mi alcance
calibrate-second = Ajustar el alcance de la segunda persona
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

switch-gesture = Un gesto
