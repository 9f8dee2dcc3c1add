### Words for readers on who says on which day a version was sealed.
###
### `$date` is the day of the time stamp, in long form; `$authority` the name of the authority that gave it.

fact-attested = Proof of the day
attested-by-publisher = declared by the publisher
attested-by-authority = time-stamped on { $date } by { $authority }
attested-by-publisher-sentence = The publisher alone declares these dates.
attested-by-authority-sentence = Time-stamped on { $date } by { $authority }: it existed by then.
