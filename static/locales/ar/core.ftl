status-speech-none = ليس في هذا الجهاز صوت ينطق. كل شيء آخر يعمل، والكلمات على الشاشة. ثبّت صوتًا في إعدادات الجهاز.
status-speech-language-none = ليس في هذا الجهاز صوت ينطق { $language }، فقد تغيب الكلمات المنطوقة أو تُسمع خاطئة. كل شيء آخر يعمل، والكلمات على الشاشة. ثبّت صوتًا لهذه اللغة في إعدادات الجهاز.

status-download-unreachable = تعذّر تنزيل جزء من Creatable لأن الخادم لا يجيب. ما هو موجود هنا ما زال يعمل. شغّل Creatable من جديد بالأمر make run، ثم اضغط «إعادة المحاولة».
status-download-missing = ينقص الخادمَ جزء من Creatable. كل شيء آخر يعمل. شغّل creatable doctor: يسمّي الملف الناقص ويقول كيف تصلح ذلك.
status-download-damaged = جزء من Creatable تالف ولم يُستخدم. كل شيء آخر يعمل. شغّل creatable doctor: يسمّي الملف التالف ويقول كيف تصلح ذلك.

# A note by its letter: C, D, E, F, G, A or B. The octave's number follows.
note-natural = { $letter ->
    [C] دو
    [D] ري
    [E] مي
    [F] فا
    [G] صول
    [A] لا
   *[B] سي
}
note-sharp = { $letter ->
    [C] دو♯
    [D] ري♯
    [E] مي♯
    [F] فا♯
    [G] صول♯
    [A] لا♯
   *[B] سي♯
}
note-flat = { $letter ->
    [C] دو♭
    [D] ري♭
    [E] مي♭
    [F] فا♭
    [G] صول♭
    [A] لا♭
   *[B] سي♭
}
