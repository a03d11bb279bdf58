setting-feelVibrate = Vibrate with the sound (phone, tablet)
setting-feelGamepad = Vibrate gamepads with the sound
setting-feelLow = Low tone to feel (body transducer, large loudspeaker)
setting-feelStrength = How strong it feels
status-feel-missing = This device or browser cannot do that. Pictures and captions still work. Try another way to feel the sound.
