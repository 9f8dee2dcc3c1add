### Words for readers on passages that were taken out by law.
###
### `$basis` is the legal basis in the words of the publisher; `$date` the day, in full; `$entry` a
### number of the ledger; `$mark` the mark as it stands in texts.

redacted-mark = أزيل: { $basis }
redacted-text = في { $date } أزيلت بموجب القانون كلمات من هذا النص ({ $basis })، وتقوم علامة مقامها. القيد رقم { $entry } في السجل.
redacted-around = في { $date } أزيلت بموجب القانون ({ $basis }) كلمات مما نُشر مع هذا النص: ملخص التعديلات أو التصويبات أو السجلات المرفقة به. القيد رقم { $entry } في السجل.
redacted-compared = أزيلت كلمات بموجب القانون بعد النشر. وحيث ترد { $mark } في أحد الجانبين، لا يمكن هنا معرفة ما إذا كان الناشر قد غيّر ذلك الموضع أيضًا.
