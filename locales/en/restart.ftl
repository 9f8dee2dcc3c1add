### Words for readers on a ledger that went on after entries of it were lost.
###
### `$date` is the day on which it did, in full; `$entry` the number of the last entry that is left;
### `$reason` why, in the publisher's words, in whatever language they are.

ledger-restarted = On { $date } this ledger was begun again after entry { $entry }: entries that readers had seen after it are lost. The publisher says why: “{ $reason }”
ledger-restarted-whole = On { $date } this ledger was begun again from its first entry: all entries that readers had seen are lost. The publisher says why: “{ $reason }”
