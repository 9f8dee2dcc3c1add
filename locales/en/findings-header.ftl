### Findings on the header of a text: the lines between “---” and “---” at the top of the file.

header-unclosed = The header begins here with “---” and no other “---” line closes it.
    .help = Write a line “---” after the last line of the header. If the text has no header, remove this first line.
header-line = This line of the header cannot be read: “{ $line }”.
    .help = Write each line in the form “title: Privacy policy”. Below “changes:”, each sentence stands on one line that begins with a hyphen and a space.
header-unknown-key = The header does not know “{ $key }”.
    .help = { $suggestion ->
        [none] The words it knows are: { $known }.
       *[other] Write “{ $suggestion }:” in place of “{ $key }:”.
    }
header-twice = “{ $key }” stands twice in the header; only the first line would be read.
    .help = Remove one of the two lines.
header-missing-key = The header of this sealed text does not say “{ $key }”.
    .help = A sealed text does not change: restore the file as it was published.
header-value = The value of “{ $key }” is not written as in a sealed text: “{ $value }”.
    .help = A sealed text does not change: restore the file as it was published.
title-missing = This text has no title.
    .help = Write it on the first line, after a number sign and a space: “# Privacy policy”.
title-twice = This text has a second title; a text has only one.
    .help = If it is the heading of a part, write two number signs instead of one: “##”.
title-differs = The header calls this text “{ $title }” and its title says “{ $heading }”.
    .help = Write the same title in both places, or remove the line “title:” from the header.
title-late = Words stand before the title of the text.
    .help = Place the title before everything else. If it is the heading of a part, write two number signs instead of one: “##”.
empty-text = This text has no words.
    .help = Write the text below its title, or remove the file as long as there is nothing to publish.

note-title-of-header = This is the title of the header.
note-first-used-here = It stands here for the first time.
