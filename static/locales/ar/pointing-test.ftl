pointing-title = اختبار التصويب
pointing-about = ما مدى سرعة النقطة ودقتها في الوصول إلى ما تصوّب إليه؟ المس الدائرة الممتلئة، ثم التالية في الجهة المقابلة من الحلقة. يدوم الاختبار نحو دقيقة؛ ويمكنك التوقف متى شئت.
pointing-select = اختيار الدائرة عن طريق
pointing-select-press = الضغط
pointing-select-dwell = الاستقرار عليها
pointing-select-enter = الوصول إليها
pointing-size = الدوائر
pointing-size-large = كبيرة
pointing-size-small = صغيرة
pointing-count = عدد الدوائر في الحلقة
pointing-start = ابدأ
pointing-again = مرة أخرى
pointing-stop = توقّف
pointing-close = إغلاق
pointing-progress = { $done } من { $all }
pointing-ring = حلقة من الدوائر؛ الممتلئة هي التالية
pointing-explained = كلما زادت البتات في الثانية كان أفضل: تُحسب المسافة والدقة والسرعة. قارن فقط بين اختبارات اختيرت فيها الدوائر بالطريقة نفسها.
pointing-lost = { $count ->
    [zero] لم تُستبعد أي حركة.
    [one] استُبعدت حركة واحدة لأنني لم أكن أراك.
    [two] استُبعدت حركتان لأنني لم أكن أراك.
    [few] استُبعدت { $count } حركات لأنني لم أكن أراك.
    [many] استُبعدت { $count } حركة لأنني لم أكن أراك.
   *[other] استُبعدت { $count } حركة لأنني لم أكن أراك.
}
pointing-bits = { $bits } بت/ث
pointing-results = اختبارات سابقة
pointing-column-when = متى
pointing-column-how = بماذا
pointing-column-throughput = الإنتاجية
pointing-column-errors = الأخطاء
pointing-column-time = الوقت لكل دائرة
pointing-column-changed = الإعدادات التي تغيّرت
pointing-source-mouse = الفأرة
pointing-source-touch = الإصبع
pointing-source-pen = القلم
pointing-export = حفظ كجدول (CSV)
pointing-delete = حذف الاختبارات السابقة
pointing-delete-question = هل تحذف كل الاختبارات السابقة نهائيًا؟
