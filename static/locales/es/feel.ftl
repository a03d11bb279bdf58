setting-feelVibrate = Vibrar con el sonido (teléfono, tableta)
setting-feelGamepad = Hacer vibrar los mandos con el sonido
setting-feelLow = Tono grave para sentir (transductor corporal, altavoz grande)
setting-feelStrength = Con qué fuerza se siente
status-feel-missing = Este dispositivo o navegador no puede hacerlo. Las imágenes y los subtítulos funcionan. Prueba otra forma de sentir el sonido.
