### Findings on texts themselves: headings, links, lists, tables, words that would be lost.

## Headings

heading-without-id = The heading “{ $heading }” has no identifier: no link could lead to it for good.
    .help = { $braces ->
        [none] Add at the end of the line: {"{#"}{ $suggestion }{"}"}. The identifier stays the same in all languages and all versions.
       *[other] { $lacks ->
            [mark] Its identifier lacks the “#”. End the line with: { $braces }
           *[other] Its braces lack one of the two. End the line with: { $braces }
        }
    }
bad-section-id = “{ $id }” cannot be an identifier.
    .help = Write #{ $suggestion }: a letter without accent, then letters without accents, digits and hyphens.
duplicate-id = The identifier “{ $id }” already belongs to another heading; a link could not tell which one to lead to.
    .help = Give one of the two headings another identifier.
heading-attribute = “{ $attribute }” means nothing in the braces of a heading.
    .help = { $suggestion ->
        [none] Only these are understood: #identifier, covers=rule,rule without quotation marks, lang=fr and .unnumbered. If the braces are part of the heading's words, write a backslash before each: {"\\{1\\}"}.
       *[other] Did you mean “{ $suggestion }”?
    }
heading-level-skipped = This heading begins with “{ $typed }” while the one before asks for “{ $expected }” at most.
    .help = Write “{ $expected }”, or add the heading that is missing between the two.
heading-number-typed = The number “{ $number }” is typed by hand in this heading; numbers are added by themselves and this one would stand twice.
    .help = { $heading ->
        [none] Replace the number by the words of the heading.
       *[other] Write only: “{ $heading }”.
    }
heading-punctuation = This heading ends in “{ $mark }”: “{ $heading }”.
    .help = Remove that mark: a heading is not a sentence.
heading-empty = This heading has no words.
    .help = Write the words of the heading after the number signs, or remove the line.
heading-lost = “{ $heading }” would not be a heading: an ordinary space is missing after { $marks }.
    .help = Write { $marks } { $heading }, the space typed alone, without another key. If it is no heading, put \ before { $marks }.
heading-inside = A heading stands inside a list, a quotation or a note: “{ $quote }”.
    .help = Move it to the left edge, with an empty line before and after. If it is no heading, remove the number signs.
sealed-number = The number printed before this sealed heading should be “{ $prefix }”.
    .help = A sealed text does not change: restore the file as it was published.

## References and links

reference-typed = The number { $number } is typed by hand; it would be wrong as soon as a section is added before.
    .help = Write { $suggestion } in place of the number: it becomes the number of the section, with a link.
reference-unknown = No heading of this text has the identifier “{ $id }”.
    .help = { $suggestion ->
        [none] Check the identifier in braces at the end of the heading you refer to.
       *[other] Did you mean “#{ $suggestion }”?
    }
link-undefined = “{ $quote }” refers to an address that is defined nowhere.
    .help = Write the address right after the words, in parentheses: [words](https://example.com). If the brackets are part of the text, write a backslash before each.
link-scheme = Readers cannot follow this link: “{ $address }”.
    .help = { $suggestion ->
        [none] Write a whole address that begins with https://, mailto: or tel:, a reference to this text such as #contact, or to another document such as legal-notice#host.
       *[other] Did you mean “{ $suggestion }”?
    }
link-title = This link has a title in quotation marks, which most readers never see: “{ $quote }”.
    .help = Remove the title, or put its words into the sentence.
link-without-words = This link has no words: “{ $quote }”.
    .help = Write the words to click on between the brackets, or the address alone between angle brackets: <https://example.com>.
link-definition-unused = This address is defined and no link uses it; readers would not see it: “{ $quote }”.
    .help = Remove the line, or write the address in the sentence, between angle brackets.

## Footnotes

footnote-undefined = The footnote “{ $label }” is referred to here, and written nowhere.
    .help = Write it on a line of its own: “[^{ $label }]: Text of the note.”
footnote-unused = The footnote “{ $label }” is written, and nothing refers to it.
    .help = Write [^{ $label }] in the sentence it belongs to, or remove the note.
footnote-twice = Two footnotes are named “{ $label }”.
    .help = Give one of the two another name, where it is written and where it is referred to.

## Words that would be lost

raw-html = These words would be taken for the code of a web page, which readers would not see: “{ $quote }”.
    .help = If it is a name to show as it stands, put it between backquotes: `{ $quote }`. To break a line, end it with a backslash. Remove any other tag.
emphasis-literal = These marks stay in the text instead of emphasizing words: “{ $quote }”.
    .help = Place them at the edges of whole words: **The publisher** rather than **The pub**lisher. A technical name goes between backquotes; a mark to be shown takes a backslash before it.
link-literal = This link is none: readers would see “{ $quote }”.
    .help = Write the address right behind the brackets, without a space before it or in it: [words](https://example.com). If the brackets are part of the text, write a backslash before each.
braces-literal = These braces would stay visible in the text: “{ $quote }”.
    .help = Remove them. A value goes between two pairs of braces, another language right after brackets. To show a brace, write a backslash before it.
span-attribute = “{ $attribute }” means nothing after brackets.
    .help = Write the language of the words, such as lang=fr. If the braces are part of the text, write a backslash before each.
span-unclosed = The brace opened after this bracket is not closed on the same line.
    .help = Close it: [words]{"{lang=fr}"}.
span-crossed = These brackets do not open and close in the same place: “{ $quote }”.
    .help = Keep the brackets and what they enclose in one paragraph, one list item or one cell, and close inside them what is emphasized there.
image-refused = An image cannot be read as text, nor compared from one version to the next: “{ $quote }”.
    .help = Write in words what the image shows.
comment-unclosed = A comment opens here and is not closed; the rest of the text would disappear.
    .help = Write --> at the end of the comment.
comment-words = Words follow a comment on its line and would disappear with it: “{ $quote }”.
    .help = Put the comment on a line of its own, with an empty line after it.
code-indented = These words would be shown as code, because their line begins with four spaces: “{ $quote }”.
    .help = Move the line to the left edge. In a list, indent it by two spaces after a hyphen, by three after a number.
code-unclosed = A block of code opens here and is not closed; the rest of the text would be shown as code.
    .help = Close it with a line of the same marks, or remove them.
code-words = Words after the marks that open a block of code would not be shown: “{ $quote }”.
    .help = Leave these marks alone on their line.
text-too-deep = Too many lists, quotations or emphases stand inside one another here.
    .help = Bring these words to a level nearer to the left edge.

## Lists and tables

list-cut = { $cut ->
    [gap] An empty line cuts this list in two.
   *[line] This line cuts a list in two.
}
    .help = { $cut ->
        [gap] Remove line { $line }: where one item stands apart, readers are shown the whole list with gaps.
       *[line] If it continues the item before, indent it by two spaces after a hyphen, by three after a number. If another list begins, announce it with a sentence.
    }
list-number-lost = This number begins no list, because its line follows a paragraph: “{ $line }”.
    .help = Leave an empty line before the list.
list-numbers = This list would show the number { $shown } where you typed { $typed }.
    .help = Number the items one after another. To keep numbers that do not follow, separate the items with a sentence.
list-bullet = “{ $bullet }” makes no list: the lines would run on in one paragraph.
    .help = Begin each item with a hyphen, or with a digit and a full stop, then an ordinary space, with an empty line before the list.
table-cells = This row has { $cells ->
        [one] one cell
       *[other] { $cells } cells
    } and the table has { $columns ->
        [one] one column
       *[other] { $columns } columns
    }.
    .help = Give each row one cell per column; a cell may stay empty. A vertical bar that is part of the words takes a backslash before it. Leave an empty line after the table.
table-row-lost = This line is part of no table and its bars would stay visible: “{ $line }”.
    .help = A table has a row of headings, then a row of hyphens with as many columns: “| --- | --- |”. Leave an empty line before it, none inside.

## Values and words to be written

value-unclosed = A value opens here with two braces and is not closed on the same line.
    .help = Close it with two braces: {"{{ publisher.name }}"}. To show braces, write a backslash before the first.
value-misplaced = A value cannot stand here: “{ $quote }”.
    .help = A value becomes words: place it in a sentence, not in an address, a comment or a row of hyphens.
placeholder = These words have yet to be written: “{ $quote }”.
    .help = Replace them by the final words. The text cannot be published before.
