### The changes between two versions, for readers.
###
### `$old` and `$new` are words of the old and the new text, quoted already, or addresses; `$after`
### the words before them. Counts are numbers.

## What is counted

redline-count-sections-changed = { $count ->
    [one] one section changed
   *[other] { $count } sections changed
}
redline-count-sections-added = { $count ->
    [one] one section added
   *[other] { $count } sections added
}
redline-count-sections-removed = { $count ->
    [one] one section removed
   *[other] { $count } sections removed
}
redline-count-sections-continued = { $count ->
    [one] one section continued in another document
   *[other] { $count } sections continued in another document
}
redline-count-sections-moved = { $count ->
    [one] one section moved
   *[other] { $count } sections moved
}
redline-count-renumbered = { $count ->
    [one] one section number changed
   *[other] { $count } section numbers changed
}
redline-count-retitled = { $count ->
    [one] one section title changed
   *[other] { $count } section titles changed
}
redline-count-added = { $count ->
    [one] one passage added
   *[other] { $count } passages added
}
redline-count-removed = { $count ->
    [one] one passage removed
   *[other] { $count } passages removed
}
redline-count-moved = { $count ->
    [one] one passage moved
   *[other] { $count } passages moved
}
redline-count-columns-added = { $count ->
    [one] one column added
   *[other] { $count } columns added
}
redline-count-columns-removed = { $count ->
    [one] one column removed
   *[other] { $count } columns removed
}
redline-count-columns-moved = { $count ->
    [one] one column moved
   *[other] { $count } columns moved
}
redline-count-words-added = { $count ->
    [one] one word added
   *[other] { $count } words added
}
redline-count-words-removed = { $count ->
    [one] one word removed
   *[other] { $count } words removed
}
redline-count-addresses = { $count ->
    [one] one link address changed
   *[other] { $count } link addresses changed
}
redline-count-format = { $count ->
    [one] one change of formatting
   *[other] { $count } changes of formatting
}
redline-count-typography = { $count ->
    [one] one change of typography
   *[other] { $count } changes of typography
}
redline-count-invisible = { $count ->
    [one] one passage with invisible characters changed
   *[other] { $count } passages with invisible characters changed
}

## The page

redline-list-heading = The changes, one by one
redline-text-heading = The text with its changes
redline-none = No visible change between these two texts.
redline-impossible = These two texts could not be compared. Please read both in full.
redline-legend = In the text: { $added }, { $removed }, { $moved }. Changed section numbers, addresses and formatting are told in words; typography (quotation marks, dashes, spaces) is told in the list alone.
redline-legend-added = text added
redline-legend-removed = text removed
redline-legend-moved = text moved
redline-previous = Previous change
redline-next = Next change
redline-same = { $count ->
    [one] One section without changes:
   *[other] { $count } sections without changes:
}

## In the text

redline-mark-added = added:
redline-mark-removed = removed:
redline-break-added = new paragraph
redline-break-removed = a paragraph began here
redline-moved-here = Passage moved.
redline-moved-way = See where it stood
redline-stub = Moved: “{ $name }”.
redline-stub-way = See where it stands
redline-note-stub = Note moved.
redline-section-added-here = New section.
redline-section-removed-here = Section removed.
redline-number-was = (formerly { $number })
redline-number-none = (formerly without a number)
redline-address-changed = the address { $old } becomes { $new }
redline-address-added = new link to { $new }
redline-address-removed = no longer leads to { $old }
redline-emphasis-got = now { $style ->
    [strong] bold
    [emphasis] in italics
    [strike] struck through
    [redacted] a mark of words taken out
   *[code] in a code font
}
redline-emphasis-lost = no longer { $style ->
    [strong] bold
    [emphasis] in italics
    [strike] struck through
    [redacted] a mark of words taken out
   *[code] in a code font
}
redline-language-changed = the language given for these words has changed

## In the list

redline-see = See change { $number }
redline-note-added = Note added.
redline-note-removed = Note removed.
redline-note-other = Reference to another note.
redline-space-changed = another kind of space after { $after }
redline-name-title = Title
redline-name-front = Before the first section
redline-name-note = Note { $label }
redline-replaced = { $old } becomes { $new }.
redline-came = Added after { $after }: { $new }.
redline-came-first = Added at the beginning: { $new }.
redline-went = Removed after { $after }: { $old }.
redline-went-first = Removed at the beginning: { $old }.
redline-many-replaced = { $count } passages changed (words added: { $added }, removed: { $removed }).
redline-in-sections = In { $count } sections:
redline-retitled = Title changed.
redline-section-added = { $count ->
    [0] Section added.
    [one] Section added (one word).
   *[other] Section added ({ $count } words).
}
redline-section-removed = { $count ->
    [0] Section removed.
    [one] Section removed (one word).
   *[other] Section removed ({ $count } words).
}
redline-subsections = { $count ->
    [one] With one section below it.
   *[other] With { $count } sections below it.
}
redline-section-continued = Continued in another document: { $text }.
redline-section-moved = Section moved.
redline-section-moved-from = Section moved (formerly { $number }).
redline-section-level = Level of heading changed.
redline-block-added = { $what ->
    [item] List item added
    [list] List added
    [table] Table added
    [quote] Quotation added
    [code] Block of code added
    [rule] Rule added
   *[paragraph] Paragraph added
}{ $added ->
    [0] .
    [one] { " " }(one word).
   *[other] { " " }({ $added } words).
}
redline-block-removed = { $what ->
    [item] List item removed
    [list] List removed
    [table] Table removed
    [quote] Quotation removed
    [code] Block of code removed
    [rule] Rule removed
   *[paragraph] Paragraph removed
}{ $removed ->
    [0] .
    [one] { " " }(one word).
   *[other] { " " }({ $removed } words).
}
redline-blocks-added = { $count } passages added, { $added ->
    [one] one word.
   *[other] { $added } words.
}
redline-blocks-removed = { $count } passages removed, { $removed ->
    [one] one word.
   *[other] { $removed } words.
}
redline-blocks-replaced = Passage rewritten (words added: { $added }, removed: { $removed }).
redline-block-moved = { $what ->
    [item] List item moved.
    [list] List moved.
    [table] Table moved.
    [row] Table row moved.
   *[paragraph] Passage moved.
}
redline-block-level = { $what ->
    [item] Item moved to another list.
   *[paragraph] Passage moved into or out of a list or quotation.
}
redline-split = Paragraph split.
redline-merged = Paragraphs joined.
redline-form = List or table set in another way.
redline-rows-added = { $count ->
    [one] Table row added.
   *[other] { $count } table rows added.
}
redline-rows-removed = { $count ->
    [one] Table row removed.
   *[other] { $count } table rows removed.
}
redline-column-added = Column added.
redline-column-removed = Column removed.
redline-column-moved = Column moved.
redline-number-typed = Numbers typed in the text changed.
redline-invisible = Invisible characters changed.
redline-renumbered = { $count ->
    [one] One section number changes:
   *[other] { $count } section numbers change:
}
redline-typography = { $count ->
    [one] Typography changed in one place
   *[other] Typography changed in { $count } places
}
