### Words for readers on a ledger that went on after entries of it were lost.
###
### `$date` is the day on which it did, in full; `$entry` the number of the last entry that is left;
### `$reason` why, in the publisher's words, in whatever language they are.

ledger-restarted = في { $date } استُؤنف هذا السجل بعد القيد رقم { $entry }، إذ فُقدت قيود لاحقة كان القراء قد اطّلعوا عليها. والسبب بحسب الناشر: «{ $reason }»
ledger-restarted-whole = في { $date } استُؤنف هذا السجل من أوله، إذ فُقدت جميع القيود التي كان القراء قد اطّلعوا عليها. والسبب بحسب الناشر: «{ $reason }»
