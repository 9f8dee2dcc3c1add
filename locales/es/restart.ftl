### Words for readers on a ledger that went on after entries of it were lost.
###
### `$date` is the day on which it did, in full; `$entry` the number of the last entry that is left;
### `$reason` why, in the publisher's words, in whatever language they are.

ledger-restarted = El { $date } este registro se reanudó después de su entrada { $entry }: se han perdido entradas posteriores que los lectores habían visto. El editor da el motivo: «{ $reason }»
ledger-restarted-whole = El { $date } este registro se reanudó desde el principio: se han perdido todas las entradas que los lectores habían visto. El editor da el motivo: «{ $reason }»
