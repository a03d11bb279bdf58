players = العازفون
players-more = مزيد من العازفين
players-elsewhere = على الخادم
player-nobody = بلا عازف محدد
player-new = عازف جديد
player-form = العازف
player-edit = تعديل
player-share = مشاركة
player-share-title = مشاركة عازف
player-earlier = إعدادات سابقة
player-delete = حذف العازف
player-read = قراءة رمز QR
player-import = فتح ملف
player-export = حفظ كملف
player-save = حفظ
player-back = رجوع
player-nickname = اللقب
player-nickname-help = حتى 40 حرفًا. يكفي لقب؛ لا حاجة إلى أن يُعرف أحد به.
player-new-help = حتى 40 حرفًا. يكفي لقب؛ لا حاجة إلى أن يُعرف أحد به. يبدأ العازف الجديد بالإعدادات المستخدمة الآن، ويأخذ معه الإيماءات التي عُلّمت من دون عازف.
player-symbol = الصورة
player-symbol-star = نجمة
player-symbol-sun = شمس
player-symbol-moon = قمر
player-symbol-heart = قلب
player-symbol-leaf = ورقة شجر
player-symbol-flower = زهرة
player-symbol-fish = سمكة
player-symbol-bird = طائر
player-symbol-boat = قارب
player-symbol-house = بيت
player-symbol-drum = طبل
player-symbol-note = نغمة
player-colour = اللون
player-colour-blue = أزرق
player-colour-teal = فيروزي
player-colour-green = أخضر
player-colour-yellow = أصفر
player-colour-orange = برتقالي
player-colour-red = أحمر
player-colour-purple = بنفسجي
player-colour-grey = رمادي
player-on-server = الحفظ على الخادم أيضًا
player-on-server-help = تستطيع حينئذ حواسيب أخرى على هذا الخادم اختيار هذا العازف. من يصل إلى الخادم يرى اللقب والإعدادات.
player-sent = على الخادم أيضًا
player-unsent = في انتظار الخادم
player-delete-question = هل تحذف {"\u2068"}{ $name }{"\u2069"} وهذه الإعدادات والإيماءات مع صورها نهائيًا؟
player-delete-both-question = هل تحذف {"\u2068"}{ $name }{"\u2069"} وهذه الإعدادات والإيماءات مع صورها؟ تُحذف هنا نهائيًا، وعلى الخادم يمكن استعادتها خلال 30 يومًا.
player-add-question = هل تضيف العازف {"\u2068"}{ $name }{"\u2069"} وتعزف بهذه الإعدادات؟
player-replace-question = {"\u2068"}{ $name }{"\u2069"} موجود هنا. هل تستخدم هذه الإعدادات بدلًا من إعداداته؟ تبقى السابقة تحت «إعدادات سابقة».
player-add-yes = نعم، لنعزف
player-code = رمز QR فيه إعدادات {"\u2068"}{ $name }{"\u2069"}
player-code-help = وجّه كاميرا جهاز آخر نحو هذا الرمز: الإعدادات في الرمز نفسه.
player-code-key = في الرمز أيضًا مفتاح {"\u2068"}{ $name }{"\u2069"} على الخادم: من يقرؤه يستطيع أن يغيّر {"\u2068"}{ $name }{"\u2069"} هناك أيضًا، ومعه الإيماءات. لا تُرِه إلا لمن يحق له ذلك.
player-code-only-here = عنوان هذه الصفحة يعمل على هذا الحاسوب فقط. على الجهاز الآخر افتح Creatable هناك، واضغط «العازفون» ثم «قراءة رمز QR».
player-code-bare = ما تفعله الإيماءات لا يتسع له الرمز أيضًا، وهو في الملف. ومن عنده هذا العازف من قبل يبقى له.
player-code-snapshots = صور الإيماءات تنتقل وحدها: احفظها ملفًا في «علّم الإيماءات»، أو أبقِ نسخة منها على الخادم هناك.
player-code-too-much = هذه الإعدادات كثيرة على رمز QR واحد. احفظها كملف بدلًا منه.
player-read-help = ضع الرمز أمام الكاميرا، مسطحًا وليس قريبًا جدًا. تبقى الصورة على هذا الجهاز.
player-read-video = ما تراه الكاميرا
player-earlier-help = إعدادات {"\u2068"}{ $name }{"\u2069"} التي استُبدلت. اضغط واحدة لتعزف بها من جديد؛ وتُحفظ الحالية هنا.
player-earlier-none = لم يُستبدل شيء من إعدادات {"\u2068"}{ $name }{"\u2069"} بعد.
player-restore = إعدادات { $date }
profile-value = {"\u2068"}{ $name }{"\u2069"}: { $value } (الممكن: { $expected })
profile-value-unknown = {"\u2068"}{ $name }{"\u2069"} غير معروف هنا

player-data = البيانات
player-data-title = بيانات {"\u2068"}{ $name }{"\u2069"}
player-data-help = كل ما يحفظه هذا المتصفح عن {"\u2068"}{ $name }{"\u2069"}: لأخذه في ملف واحد، أو لحذفه نهائيًا.
player-data-profile = الملف الشخصي مع كل الإعدادات
player-data-sessions = عدد الجلسات: { $count }
player-data-takes = عدد التسجيلات: { $count }
player-data-sets = عدد مجموعات الإيماءات: { $count }
player-data-sounds = عدد الأصوات الخاصة: { $count }
player-data-earlier = عدد الإعدادات السابقة: { $count }
player-data-none = لا شيء محفوظ.
player-data-typed = كُتب هذا الاسم للجلسات. اللاعبون ذوو الملف الشخصي تحت «اللاعبون»، ولكل منهم زر «البيانات».
player-data-export = احفظ كل شيء في ملف واحد
player-data-wipe = احذف كل شيء نهائيًا
player-data-passphrase = أغلِق الملف بعبارة مرور (إن أردت)
player-data-passphrase-help = من دونها يستطيع كل من لديه الملف أن يقرأ كل ما فيه. ومع عبارة من 12 حرفًا على الأقل يكون الملف مشفّرًا. اكتبها واحفظها بعيدًا عن الملف: إن نُسيت فلن يستطيع أحد فتح الملف بعد ذلك، ويضيع ما لا يوجد إلا فيه. تفتح الملفَّ المغلق برامجُ مثل 7-Zip وKeka، أما Windows وmacOS وحدهما فلا.
player-data-passphrase-show = أظهِر عبارة المرور
player-data-passphrase-propose = اقترح واحدة
player-data-passphrase-short = تحتاج عبارة المرور إلى { $count } حرفًا على الأقل. اترك الحقل فارغًا لملف غير مغلق.
player-data-audit = ما دوّنه الخادم
player-data-audit-asking = يُسأل الخادم …
player-data-audit-away = لا يقول الخادم ذلك الآن. أغلِق هذا وافتحه لاحقًا.
player-data-audit-none = لم يُصدَّر شيء من هذا العازف ولم يُحذف منه شيء على الخادم.
player-data-audit-line = { $date }: { $what }، { $kind } ({ $way })
audit-export = تصدير
audit-delete = حذف
audit-restore = استعادة
audit-delete-for-good = حذف نهائي
audit-profile = ملف العازف
audit-play-session = جلسة
audit-take = تسجيل
audit-gesture-set = إيماءات
audit-page = من الصفحة
audit-api = من برنامج
audit-shell = بأمر على الخادم
audit-retention = تلقائيًا لأنه قديم
player-data-export-doing = يجري صنع الملف…
player-data-wipe-doing = يجري الحذف…
player-data-wipe-question = هل يُحذف كل ما يخص {"\u2068"}{ $name }{"\u2069"} نهائيًا؟
player-data-wipe-about = يذهب هذا ولا يمكن استرجاعه، ومعه ما حُذف وكان يمكن استرجاعه: { $counts }. يذهب من هذا المتصفح فورًا، ومن الخادم حالما يجيب. الأجهزة الأخرى التي لديها هذا اللاعب تحتفظ بما لديها. إن كان مطلوبًا فاحفظ كل شيء في ملف واحد أولًا.
player-data-wipe-yes = احذف نهائيًا
player-export-readme = كل ما يخص {"\u2068"}{ $name }{"\u2069"}، حفظه Creatable. عدد الملفات: { $count }.

    يقول index.json للبرامج ما هو كل ملف؛ وتصفه وثائق Creatable تحت Reference، player-export.

    profile.json: الملف الشخصي مع كل الإعدادات والمدى وما تفعله الإيماءات.
    earlier-profiles: ما كان عليه الملف الشخصي قبل ذلك.
    sessions: كل ملف جلسة واحدة، مع الهدف والمكان والملاحظات واللحظات المعلَّمة.
    takes: ما عُزف. ملفات {"\u2068"}.json{"\u2069"} فيها كل شيء، وملفات {"\u2068"}.mid{"\u2069"} لبرامج الموسيقى.
    gestures: مجموعات الإيماءات المعلَّمة، مع صورها.
    shapes.json و sounds.json: الأشكال الخاصة والأصوات الخاصة.
    pointing-test.json: نتائج اختبار التأشير.
    report.csv: ما عُزف بالأرقام، جلسة بعد جلسة.

    ما ينقص وسببه في index.json تحت missing. ملفات MIDI والأرقام تحتاج إلى الخادم؛ والأمر creatable export يصنع ملفات MIDI من التسجيلات.
    لا شيء في هذا الملف مشفَّر. إنه عن إنسان: فاعتنِ به.

lock = قفل
lock-leave = فتح القفل
lock-title = قفل للتلاميذ
lock-help = تُخفى كل الإعدادات حتى يُفتح القفل؛ وتبقى المفاتيح والكاميرا والتسجيل تعمل. يبقى القفل بعد إعادة تحميل الصفحة. هو يمنع الخطأ غير المقصود، لا من يصرّ على فتحه.
lock-way-long-press = بالضغط المستمر على مفاتيح
lock-way-long-press-help = لفتح القفل يُضغط Shift وBackspace معًا ثلاث ثوانٍ، أو يُضغط الزر «فتح القفل» ثم يُضغط زر آخر مطولًا.
lock-with-long-press = قفل؛ والفتح بالضغط المستمر
lock-way-pin = برقم سري
lock-pin = رقم سري من 4 إلى 8 أرقام
lock-pad = الأرقام
lock-pin-back = مسح الرقم الأخير
lock-with-pin = قفل بهذا الرقم السري
lock-open = فتح القفل بهذا الرقم السري
lock-pin-help = اكتب الرقم السري عندك: يُحفظ في هذا المتصفح فقط، بصيغة لا يقرؤها أحد. وبدونه لا يفتح القفل إلا مسح بيانات هذه الصفحة من المتصفح.
lock-no-pin = يحتاج الرقم السري إلى عنوان يبدأ بـ https أو إلى هذا الحاسوب نفسه. القفل بالضغط المستمر يعمل.
lock-pin-form = الرقم السري من 4 إلى 8 أرقام.
lock-pin-wrong = ليس هذا الرقم السري. حاول مرة أخرى.
lock-pin-failed = لا يستطيع هذا المتصفح التحقق من الرقم السري الآن. القفل وفتحه بالضغط المطوّل يعملان.
lock-leave-help = اضغط Shift وBackspace معًا ثلاث ثوانٍ، أو اضغط هذا الزر ثلاث ثوانٍ.
lock-press-here = اضغط هنا مطولًا
lock-pressing = استمر في الضغط …

status-player-chosen = يعزف الآن {"\u2068"}{ $name }{"\u2069"} بإعداداته.
status-player-nobody = لم يُختر عازف. تُحفظ الإعدادات لمن يجلس هنا.
status-undone = تم التراجع عن آخر تغيير.
status-safe-defaults = عادت كل الإعدادات آمنة. يعيد «التراجع عن آخر تغيير» إعداداتك.
status-profile-nameless = يحتاج العازف إلى لقب يُقرأ. لم يتغير شيء. اكتب حرفًا أو علامة على الأقل.
status-profile-not-ours = ليس في هذا عازف من Creatable. لم يتغير شيء. اختر ملفًا حُفظ عن طريق «مشاركة»، أو اقرأ الرمز من جديد.
status-profile-newer = هذا العازف من إصدار أحدث من Creatable. لم يتغير شيء. حدّث Creatable هنا ثم حاول مرة أخرى.
status-profile-too-large = هذا أكبر بكثير من أن يكون عازفًا. لم يتغير شيء. اختر ملفًا حُفظ عن طريق «مشاركة».
status-profile-invalid = بعض القيم غير ممكنة: { $problems }. لم يتغير شيء. احفظ العازف من جديد حيث جاء منه، أو أصلح هذه القيم.
status-profile-locked = الصفحة مقفلة، فلم يُضَف العازف الذي في هذا الرابط. افتح القفل أولًا ثم افتح الرابط من جديد.
status-request-locked = الصفحة مقفلة، فلم يتغيّر ذلك. لتغييره اضغط أولًا «فتح القفل».
status-profile-storage-full = لم يبقَ في هذا المتصفح مكان للعازفين. يمكنك متابعة العزف، لكن التغييرات تضيع عند إغلاق الصفحة: احفظ العازف كملف أو احذف تسجيلات قديمة.
status-profile-storage-unavailable = لا يحفظ هذا المتصفح شيئًا، ربما لأن النافذة خاصة. يمكنك متابعة العزف، لكن العازفين يضيعون عند إغلاق الصفحة: احفظهم كملفات.
status-profile-updated = تغيّرت إعدادات {"\u2068"}{ $name }{"\u2069"} على جهاز آخر، وهي مستخدمة هنا الآن أيضًا.
status-profile-conflict = تغيّرت إعدادات {"\u2068"}{ $name }{"\u2069"} على جهاز آخر أيضًا. المستخدمة هي الأحدث، إعداداتك؛ وتبقى الأخرى تحت «العازفون»، «إعدادات سابقة».
status-profile-superseded = تغيّرت إعدادات {"\u2068"}{ $name }{"\u2069"} على جهاز آخر أيضًا. المستخدمة هي الأحدث، إعدادات الجهاز الآخر؛ وتبقى إعداداتك تحت «العازفون»، «إعدادات سابقة».
status-profile-gone = حُذف {"\u2068"}{ $name }{"\u2069"} من الخادم وبقي في هذا المتصفح فقط. لتكون له نسخة هناك من جديد اضغط «العازفون» ثم «تعديل».
status-profile-refused = لم يقبل الخادم {"\u2068"}{ $name }{"\u2069"}، فبقي في هذا المتصفح فقط. كل شيء يعمل؛ ولتأخذ الإعدادات معك اضغط «العازفون» ثم «مشاركة».
status-profile-not-yours = {"\u2068"}{ $name }{"\u2069"} على الخادم لجهاز آخر، أو فقد هذا المتصفح المفتاح، فلم يتغير شيء هناك. كل شيء يعمل في هذا المتصفح. ليتغير الاثنان اضغط «العازفون» ثم «مشاركة» على الجهاز الآخر واقرأ الرمز هنا.
status-profile-unreachable = الخادم لا يجيب، فتعذّر التنزيل. عازفو هذا المتصفح ما زالوا هنا. حاول مرة أخرى عندما يعود الخادم.
status-profile-delete-offline = {"\u2068"}{ $name }{"\u2069"} على الخادم أيضًا، والخادم لا يجيب. لم يُحذف شيء ولم يتغير. حاول مرة أخرى عندما يعود الخادم.
status-player-exported = حُفظ كل ما يخص {"\u2068"}{ $name }{"\u2069"} في ملف واحد.
status-player-exported-partly = حُفظ كل ما أمكن الحصول عليه مما يخص {"\u2068"}{ $name }{"\u2069"} في ملف واحد. ما ليس فيه: { $count }؛ ويقول index.json ما هو ولماذا. ملفات MIDI والأرقام تحتاج إلى الخادم.
status-player-export-failed = تعذّر صنع الملف الذي فيه كل ما يخص {"\u2068"}{ $name }{"\u2069"}. لم يتغير شيء ولم يُحذف شيء. أعد تحميل الصفحة وحاول مرة أخرى؛ وإن كانت التسجيلات كثيرة جدًا فأغلق الألسنة الأخرى أولًا.
status-player-wiped = حُذف كل ما يخص {"\u2068"}{ $name }{"\u2069"} نهائيًا في هذا المتصفح. وما لدى الخادم منه يذهب حالما يجيب.
status-player-wipe-failed = لم يمكن بعد حذف كل ما يخص {"\u2068"}{ $name }{"\u2069"}. ما ذهب فقد ذهب. أعد تحميل الصفحة واضغط «احذف كل شيء نهائيًا» مرة أخرى.
status-data-not-yours = شيء مما يخص لاعبًا محذوفًا هو على الخادم لجهاز آخر، فيبقى هناك. احذفه على ذلك الجهاز، أو اسأل من يدير الخادم.
status-locked = مقفل. لفتح القفل اضغط «فتح القفل».
status-unlocked = فُتح القفل.
status-lock-not-kept = لا يحفظ هذا المتصفح شيئًا، فلا يدوم القفل إلا حتى إعادة تحميل الصفحة. وهو يعمل حتى ذلك الحين.
status-gestures-not-forgotten = تعذّر حذف بعض هذه الإيماءات وصورها الآن. لم تعد مستعملة، وستُحذف حين تُفتح الصفحة في المرة القادمة.
