score-controls = النوتة
score-colours = الألوان والأسماء
score-smaller = أصغر
score-larger = أكبر
score-earlier = المازورات السابقة
score-later = المازورات التالية
score-print = طباعة
score-bars = المازورات من { $from } إلى { $to }، من أصل { $count }
score-alt = نوتة «{"\u2068"}{ $name }{"\u2069"}». وتحتها المازورات نفسها بالكلمات.
score-music = صورة النوتة
score-words = بالكلمات
score-bar = المازورة { $number }
score-silent = لا يُعزف شيء.
score-moment = النبضة { $beat }: { $notes }.
score-held = { $note } لمدة { $beats ->
    [two] نبضتين
    [few] { $beats } نبضات
   *[other] { $beats } نبضة
}
score-drum = طبل
