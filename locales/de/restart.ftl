### Words for readers on a ledger that went on after entries of it were lost.
###
### `$date` is the day on which it did, in full; `$entry` the number of the last entry that is left;
### `$reason` why, in the publisher's words, in whatever language they are.

ledger-restarted = Am { $date } wurde dieses Register nach Eintrag { $entry } neu begonnen: Spätere Einträge, die Leser gesehen hatten, sind verloren. Der Herausgeber nennt als Grund: „{ $reason }“
ledger-restarted-whole = Am { $date } wurde dieses Register von vorn begonnen: Alle Einträge, die Leser gesehen hatten, sind verloren. Der Herausgeber nennt als Grund: „{ $reason }“
