### إشعار النسخة الجديدة، للقرّاء: الشريط والصفحة والبريد والخلاصة.
###
### `$effective` يوم بدء السريان و`$published` يوم النشر، كاملين؛ `$kind` نوع الوثيقة، و`$title` عنوانها
### (لا يُستعمل إلا حيث لا اسم للنوع)؛ `$brand` اسم الموقع، و`$entity` اسم الناشر، و`$contact` عنوان بريد.
### لا يُقال أبدًا إن الاستمرار في الاستخدام قبول، ولا يُطلب من القارئ مراجعة الصفحة بانتظام، ولا تُعدّ
### الأيام الباقية: إشعار يُقرأ غدًا يجب أن يبقى صحيحًا.

## الوثائق، وليست أبدًا فاعل الجملة

notice-our-doc = { $kind ->
    [privacy-policy] سياسة الخصوصية الخاصة بنا
    [legal-notice] البيانات القانونية الخاصة بنا
    [cookies] سياسة ملفات تعريف الارتباط الخاصة بنا
    [terms] الشروط والأحكام الخاصة بنا
   *[other] الوثيقة «{ $title }»
}
notice-in-our-doc = { $kind ->
    [privacy-policy] في سياسة الخصوصية الخاصة بنا
    [legal-notice] في البيانات القانونية الخاصة بنا
    [cookies] في سياسة ملفات تعريف الارتباط الخاصة بنا
    [terms] في الشروط والأحكام الخاصة بنا
   *[other] في الوثيقة «{ $title }»
}

## الشريط

notice-up-banner = نعدّل { notice-our-doc }. ستسري النسخة الجديدة اعتبارًا من { $effective }.
notice-now-banner = عدّلنا { notice-our-doc }. تسري النسخة الجديدة منذ { $effective }.
notice-ask-banner = عدّلنا { notice-our-doc }، ولذلك نطلب منك الاختيار من جديد.
notice-banner-link = الاطّلاع على التغييرات
notice-banner-close = إخفاء هذه الرسالة

## الصفحة

notice-page-title = ما الذي يتغيّر { notice-in-our-doc }
title-notice = ما الذي يتغيّر { notice-in-our-doc } اعتبارًا من { $effective } – { $site }
description-notice = ما الذي يتغيّر { notice-in-our-doc } اعتبارًا من { $effective }، وما يمكنك فعله.
notice-up-lead = نشرنا نسخة جديدة في { $published }. ستسري اعتبارًا من { $effective }. وحتى ذلك اليوم تبقى النسخة الحالية سارية.
notice-up-lead-other = نشرنا نسخة جديدة في { $published }. ستسري اعتبارًا من { $effective }.
notice-now-lead = تسري هذه النسخة منذ { $effective }. وهي تحلّ محل النسخة السابقة التي ما زال بإمكانك قراءتها.
notice-now-lead-first = تسري هذه النسخة منذ { $effective }.
notice-was-lead = سرت هذه النسخة من { $from } إلى { $last }. وقد حلّت محلها نسخة أخرى، وما زال بإمكانك قراءة جميع النسخ.
notice-changes-heading = { PLURAL($count) ->
    [zero] التغييرات
    [one] التغيير
    [two] التغييران
    [few] التغييرات ({ $count })
    [many] التغييرات ({ $count })
   *[other] التغييرات ({ $count })
}
notice-sections-heading = أين يتغيّر النص
notice-figures-heading = الأرقام والمدد والجهات المتلقية: قبل التعديل وبعده
notice-table-section = القسم
notice-section-added = (قسم جديد)
notice-section-removed = (قسم محذوف)
notice-section-continued = (أصبح في وثيقة أخرى)
notice-section-moved = (قسم منقول)
notice-section-read = قراءة الصياغة الجديدة
notice-rights-heading = ما يمكنك فعله
notice-rights-data = يمكنك في أي وقت سحب موافقة سبق أن أعطيتها، أو الاعتراض على استخدام لبياناتك، أو ممارسة سائر حقوقك، بالكتابة إلى { $contact }. وإذا كانت هذه التغييرات تناسبك فلا حاجة إلى أن تفعل شيئًا.
notice-rights-data-text = يمكنك في أي وقت سحب موافقة سبق أن أعطيتها، أو الاعتراض على استخدام لبياناتك، أو ممارسة سائر حقوقك: يبيّن النص إلى من تكتب. وإذا كانت هذه التغييرات تناسبك فلا حاجة إلى أن تفعل شيئًا.
notice-rights-ask = إذا كانت هذه التغييرات لا تناسبك فاكتب إلى { $contact }. وإذا كانت تناسبك فلا حاجة إلى أن تفعل شيئًا.
notice-rights-ask-text = إذا كانت هذه التغييرات لا تناسبك فاكتب إلينا. وإذا كانت تناسبك فلا حاجة إلى أن تفعل شيئًا.
notice-rights-none = لا حاجة إلى أن تفعل شيئًا.
notice-question = هل لديك سؤال؟ اكتب إلى { $contact }.
notice-authentic = { PLURAL($count) ->
    [zero] النصوص ذات الحجية: { $languages }.
    [one] النص ذو الحجية: { $languages }. وتُقدَّم الترجمات للعلم فقط.
    [two] للنصين المحرَّرين باللغتين الآتيتين حجية متساوية: { $languages }.
    [few] للنصوص المحرَّرة باللغات الآتية حجية متساوية: { $languages }.
    [many] للنصوص المحرَّرة باللغات الآتية حجية متساوية: { $languages }.
   *[other] للنصوص المحرَّرة باللغات الآتية حجية متساوية: { $languages }.
}
notice-fix-line = تصحيح { $date }. لم يتغيّر معنى النص.
notice-sent-channel = { $channel ->
    [email] بالبريد الإلكتروني
    [post] بالبريد
    [app] في تطبيقنا
    [banner] عبر شريط تنبيه
   *[other] بوسيلة أخرى
}
notice-sent = يُصرّح الناشر بأنه أُبلغ القرّاء { notice-sent-channel } في { $date }.
notice-sent-count = { PLURAL($count) ->
    [zero] يُصرّح الناشر بأنه لم يُبلَغ أي قارئ { notice-sent-channel } في { $date }.
    [one] يُصرّح الناشر بأنه أُبلغ قارئ واحد { notice-sent-channel } في { $date }.
    [two] يُصرّح الناشر بأنه أُبلغ قارئان { notice-sent-channel } في { $date }.
    [few] يُصرّح الناشر بأنه أُبلغ { $count } قرّاء { notice-sent-channel } في { $date }.
    [many] يُصرّح الناشر بأنه أُبلغ { $count } قارئًا { notice-sent-channel } في { $date }.
   *[other] يُصرّح الناشر بأنه أُبلغ { $count } قارئ { notice-sent-channel } في { $date }.
}
notice-sent-languages = لغات هذا الإبلاغ: { $languages }.

## الروابط

link-notice = ما الذي يتغيّر، وما يمكنك فعله
link-notice-compare = مقارنة النسختين كلمة بكلمة
link-notice-new = قراءة النسخة الجديدة
link-notice-old = قراءة النسخة السابقة
link-notice-all = قراءة جميع النسخ السابقة
link-notice-calendar = إضافة التاريخ إلى تقويمك

## البريد

notice-up-subject = { $brand }: نعدّل { notice-our-doc } في { $effective }
notice-now-subject = { $brand }: عدّلنا { notice-our-doc }
notice-preheader = ما الذي يتغيّر، ومتى، وما يمكنك فعله.
notice-greeting = تحية طيبة،
notice-up-mail-lead = نعدّل { notice-our-doc }. ستسري النسخة الجديدة اعتبارًا من { $effective }. وهذا ما يتغيّر:
notice-now-mail-lead = عدّلنا { notice-our-doc }. تسري النسخة الجديدة منذ { $effective }. وهذا ما تغيّر:
notice-mail-text-heading = النص الجديد كاملًا
notice-mail-text-link = النص الجديد كما نُشر وكما يُحفظ
notice-mail-why = تصلك هذه الرسالة لأن لديك حسابًا لدى { $brand } أو لأننا نستخدم بياناتك. وهي لا تتضمن أي إعلان، ولذلك لا يوجد رابط لإلغاء الاشتراك.
notice-mail-proof = لكي تتمكن لاحقًا من التحقق من أن هذا النص لم يتغيّر، احتفظ بهذه الرسالة.
notice-signature = { $entity }
