# كلمات Creatable بالعربية.
# تقول الرسالة ماذا حدث، وما الذي ما زال يعمل، وماذا تفعل.
# أسماء المستخدم معزولة بعلامتين (U+2068 و U+2069) كي لا يختلط اتجاه الكتابة.

page-title = Creatable: اعزف الموسيقى برأسك
page-title-view = { $view } · Creatable
views = طرق العرض
skip-to-keys = إلى المفاتيح
skip-to-takes = إلى تسجيلاتي

start-title = اعزف الموسيقى بأنفك
start-button = العزف بالأنف
start-dwell = العزف وضغط الأزرار بالأنف
start-mouse = العزف بالفأرة (بدون نقر)
start-download = في المرة الأولى يُنزَّل { $size } ميغابايت على الأكثر. بعدها يعمل بلا شبكة.
start-loading = لحظة من فضلك: { $loaded } من { $total } ميغابايت
start-private = لا تخرج أي صورة من هذا الجهاز أبدًا.
start-without-camera = لا توجد كاميرا؟ يمكن عزف المفاتيح أيضًا بالفأرة أو اللمس أو لوحة المفاتيح.
guide-sit = اجلس بحيث ترى الكاميرا وجهك.
guide-move = حرّك رأسك: يصدر المفتاح صوتًا عندما تدخله النقطة.
guide-rest = انظر إلى الأعلى، فوق المفاتيح، لتستريح.
guide-skip = إخفاء النصائح
guide-show = إظهار النصائح

settings = الإعدادات
dismiss = إغلاق هذه الرسالة
try-again = إعادة المحاولة

settings-playing = العزف
settings-look = الكاميرا والمظهر
settings-reset = العودة إلى البداية
setting-picture = المرآة
setting-hideBehind = إخفاء ما خلفي
setting-theme = الألوان
setting-camera = الكاميرا
setting-tuning = الدوزان: A4
hertz = { $hertz } هرتز
own-sounds = أصوات خاصة بك
own-sounds-help = ملف SoundFont ‏(‎.sf2 أو ‎.sf3 أو ‎.dls) حتى { $limit } ميغابايت. يبقى في هذا المتصفح ولا يُرسل إلى أي مكان.
own-sounds-open = فتح ملف SoundFont…
own-sounds-choose = صوت من { $file }
own-sounds-none = لم يُختر شيء
own-sounds-remove = إزالة { $file } من هذا المتصفح
setting-letterKeysEverywhere = الحروف تعزف في كل الصفحة
setting-mousePlays = الفأرة تعزف حين تكون فوق مفتاح، بدون ضغط
setting-letterKeys = الحروف تعزف (A S D F …)
camera-number = كاميرا { $number }
camera-none-open = لا كاميرا مفتوحة
picture-camera = صورة الكاميرا
picture-silhouette = الشكل فقط
picture-none = لا شيء
theme-auto = مثل الجهاز
theme-light = فاتح
theme-dark = داكن

settings-dwell = ضغط الأزرار بالنقطة

shortcuts-title = المفاتيح والاختصارات
shortcuts-reset = العودة إلى المفاتيح المعتادة
setting-shortcuts = مفاتيح الاختصار تعمل
setting-announceNotes = يقول قارئ الشاشة أسماء النغمات
setting-speakInstrument = قول كيفية عزف الآلة
shortcut-recentre = توسيط النقطة
shortcut-pause-toggle = إيقاف كل شيء مؤقتًا، والمتابعة
shortcut-shortcuts-show = إظهار هذه القائمة
shortcut-tab = إلى الزر أو الحقل التالي؛ ومع Shift إلى السابق
shortcut-arrows = على الآلة، من مفتاح إلى مفتاح
shortcut-press = ضغط زر؛ وعلى الآلة عزف المفتاح ما دام مضغوطًا
shortcut-escape = إغلاق النافذة المفتوحة
shortcut-letters = العزف ما دام التركيز على الآلة
shortcut-change = تغيير المفتاح
shortcut-press-now = اضغط المفتاح الجديد. يتركه Escape كما هو.
shortcut-reserved = هذا المفتاح لازم للتنقل. اضغط مفتاحًا آخر.
shortcut-plays = هذا المفتاح يعزف نغمة. اضغط مفتاحًا آخر.
shortcut-taken = لهذا المفتاح معنى من قبل. اضغط مفتاحًا آخر.

status-address-unknown = لا توجد صفحة في هذا العنوان. هنا تعزف.
status-problem = هناك ما يعيق.
status-warning = تنبيه.

status-page-outdated = تم تحديث Creatable في نافذة أخرى. يبقى تسجيلك ما دامت هذه الصفحة مفتوحة. اضغط «حفظ نسخة» ثم أعد تحميل الصفحة.
status-view-unreachable = تعذّر تنزيل هذا العرض لأن الخادم لا يجيب. ما هو موجود هنا ما زال يعمل. شغّل Creatable من جديد بالأمر make run، ثم اضغط «إعادة المحاولة».
status-view-back = العرض موجود الآن.

settings-language = اللغة (Language)
setting-language = اللغة (Language)
language-auto = مثل المتصفح
skip-links = انتقال
status-language-unreachable = تعذّر تنزيل كلمات هذه اللغة لأن الخادم لا يجيب. كل شيء آخر يعمل باللغة السابقة. وستأتي من تلقاء نفسها عندما يعود الخادم.
status-file-unreadable = تعذّرت قراءة هذا الملف. ما كان هنا من قبل ما زال هنا. إذا كان على حاسوب آخر أو في السحابة فانسخه إلى هذا الحاسوب، ثم افتحه من جديد.

theme-contrast = تباين عالٍ
setting-palette = ألوان المفاتيح
palette-rainbow = قوس قزح
palette-okabe-ito = دافئة وواضحة (Okabe-Ito)
palette-tol = ساطعة (Tol)
palette-ibm = زاهية (IBM)
palette-greys = درجات الرمادي
setting-textScale = حجم النص والأزرار
setting-pointerShape = شكل النقطة
pointerShape-dot = نقطة
pointerShape-ring = حلقة
pointerShape-cross = صليب
pointerShape-square = مربع
setting-pointerColour = لون النقطة
pointerColour-blue = أزرق
pointerColour-yellow = أصفر
pointerColour-pink = وردي
pointerColour-black = أسود
pointerColour-white = أبيض
setting-pointerSize = حجم النقطة
setting-motion = الحركة في الصفحة
motion-auto = مثل الجهاز
motion-reduced = قليلة
motion-full = كاملة
setting-hand = الأزرار
hand-both = تحت المفاتيح
hand-left = على اليسار
hand-right = على اليمين

settings-movement = الحركة

settings-undo = التراجع عن آخر تغيير
shortcut-safe-defaults = العودة إلى إعدادات آمنة
shortcut-settings-undo = التراجع عن آخر تغيير

settings-listening = رؤية الصوت والإحساس به
setting-noteNaming = أسماء النغمات
noteNaming-auto = كما في اللغة
noteNaming-english = إنجليزية: C D E … A B
noteNaming-german = ألمانية: C D E … A H
noteNaming-solfege = Do Re Mi
noteNaming-numbers = أرقام: 1 2 3
setting-announceCaptions = قارئ الشاشة يقرأ ما يُسمع
midi-device = العزف أيضًا على جهاز MIDI
midi-device-help = يعزف معك كل نغمة جهازُ توليف أو بيانو رقمي أو برنامج موسيقى. ويبقى صوت هذه الصفحة كما هو.
midi-device-again = اضغط الزر فيعزف { $name } معك من جديد.
midi-device-ask = البحث عن أجهزة MIDI…
midi-device-choose = يعزف معك
midi-device-none = لا شيء
midi-device-gone = { $name } (غير موصول)
status-midi-out-none = لا يعرف هذا المتصفح MIDI. تواصل الصفحة العزف وحدها. استخدم Chrome أو Edge أو Firefox لجهاز MIDI.
status-midi-out-refused = لا يُسمح للصفحة باستخدام أجهزة MIDI، فهي تعزف وحدها. اسمح بـ MIDI بجانب العنوان أعلى المتصفح، ثم ابحث عن الأجهزة من جديد.
status-midi-out-silent = لم يُجب المتصفح بعد بشأن أجهزة MIDI. في هذه الأثناء تعزف الصفحة وحدها. إن سأل المتصفح هل يجوز للصفحة استخدامها فاسمح بذلك.
status-midi-out-empty = لا يوجد جهاز MIDI موصول. صِل جهازًا وشغّله فيظهر في القائمة من تلقاء نفسه.
status-midi-out-gone = { $name } غير موصول. تعزف الصفحة وحدها حتى يعود.
status-midi-out-busy = لا يمكن استخدام { $name } الآن. أغلق البرامج الأخرى التي تستخدمه فيعزف معك من تلقاء نفسه.
status-midi-out-ready = يعزف { $name } معك.
setting-midiKeyboard = لوحة مفاتيح MIDI تعزف أيضًا
track-midi-keyboard = لوحة مفاتيح MIDI
status-midi-keyboard-empty = لا توجد لوحة مفاتيح MIDI موصولة. صِل واحدة وشغّلها فتعزف معك من تلقاء نفسها.
status-midi-keyboard-gone = اختفى { $name } وانتهت نغماته. صِله من جديد فيعزف معك من تلقاء نفسه.
status-midi-keyboard-ready = يمكن العزف على { $name }.

area-pin-title = هنا يُطلب الرمز السري
area-pin-gate-help = الجلسات والتقارير وبيانات العازفين هنا خلف رمز سري. أما العزف فيستمر من دونه.
area-pin-digits = الرمز السري، من 4 إلى 12 رقمًا
area-pin-open = افتح
area-pin-wrong = ليس هذا هو الرمز السري.
area-pin-wait = { $count ->
    [zero] تكرر إدخال رمز خاطئ. لا حاجة إلى الانتظار.
    [one] تكرر إدخال رمز خاطئ. انتظر ثانية واحدة، ثم تستطيع المحاولة من جديد.
    [two] تكرر إدخال رمز خاطئ. انتظر ثانيتين، ثم تستطيع المحاولة من جديد.
    [few] تكرر إدخال رمز خاطئ. انتظر { $count } ثوانٍ، ثم تستطيع المحاولة من جديد.
    [many] تكرر إدخال رمز خاطئ. انتظر { $count } ثانيةً، ثم تستطيع المحاولة من جديد.
   *[other] تكرر إدخال رمز خاطئ. انتظر { $count } ثانية، ثم تستطيع المحاولة من جديد.
}
area-pin-again = تستطيع المحاولة من جديد الآن.
area-pin-away = الخادم لا يجيب، فلا يمكن التحقق من الرمز السري. العزف يعمل. حاول من جديد عندما يعود الخادم.
area-pin-form = الرمز السري من 4 إلى 12 رقمًا.
area-pin-failed = لم يستطع الخادم ذلك الآن. لم يتغير شيء. حاول من جديد.
area-pin-forgotten = لم يعد أحد يعرف الرمز السري؟ يزيله من يدير الخادم بالأمر: creatable pin --remove
area-pin-offer = رمز سري للجلسات والبيانات
area-pin-offer-help = مع الرمز السري يسأل الخادم وهذه الصفحة عنه قبل عرض الجلسات والتقارير وبيانات العازفين أو حذفها نهائيًا. العزف لا يسأل عنه أبدًا. ما يحفظه هذا المتصفح يكون مخفيًا به، لا مشفّرًا.
area-pin-set = ضع رمزًا سريًا
area-pin-is-set = وُضع الرمز السري.
area-pin-new = رمز سري جديد، من 4 إلى 12 رقمًا
area-pin-current = الرمز السري حتى الآن
area-pin-next = التالي
area-pin-close = أغلِق الآن
area-pin-change = غيّر الرمز السري
area-pin-is-changed = تغيّر الرمز السري.
area-pin-remove = أزِل الرمز السري
area-pin-is-removed = لم يعد شيء يسأل عن رمز سري.
