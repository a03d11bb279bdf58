setting-feelVibrate = الاهتزاز مع الصوت (هاتف أو لوحي)
setting-feelGamepad = اهتزاز أذرع التحكم مع الصوت
setting-feelLow = نغمة منخفضة للإحساس (محوّل اهتزاز أو مكبر صوت كبير)
setting-feelStrength = قوة الإحساس
status-feel-missing = هذا الجهاز أو المتصفح لا يستطيع ذلك. الصور والتعليقات تعمل. جرّب طريقة أخرى للإحساس بالصوت.
