### Findings about translations: the same sections as the text that prevails, made from the same words.

section-missing = The section “{ $heading }” of the text that prevails ({ $authentic }) is missing here.
    .help = { $after ->
        [none] Add its translation at the beginning, below the line: { $line }
       *[other] Add its translation after “{ $after }”, below the line: { $line }
    }
section-extra = The section “{ $heading }” does not exist in the text that prevails ({ $authentic }).
    .help = { $nearest ->
        [none] Delete it, or add it first to the text that prevails with the same id: {"{"}#{ $id }{"}"}
       *[other] If it is the same section, give it the same id: {"{"}#{ $nearest }{"}"}
    }
section-order = { $fault ->
    [level] This section is not at the same level as in the text that prevails.
    [number] { $number ->
        [none] This section has a number, and has none in the text that prevails.
       *[other] This section does not have its number of the text that prevails, { $number }.
    }
   *[order] Here the section “{ $heading }” ({ $id }) should stand, as in the text that prevails.
}
    .help = { $fault ->
        [level] Give its heading as many “#” as in the text that prevails.
        [number] Put “.unnumbered” on the same headings in all languages.
       *[order] Put the sections in the same order in all languages, so that each number means the same section.
    }
translation-outdated = The section “{ $heading }” was translated from words that have changed since.
    .help = Read the translation again: “avenant translate export { $language } { $document }” shows the words of then and now. When it says the same: avenant translated { $language } { $id } --document { $document }
translation-unrecorded = { $count ->
    [one] It is not known from which words one section was translated into “{ $language }”.
   *[other] It is not known from which words { $count } sections were translated into “{ $language }”.
}
    .help = If the translation says the same as the text that prevails: avenant translated { $language } --document { $document }
translation-unused = { $section ->
    [none] It is recorded from which words the text in “{ $language }” was translated, but there is no such text.
   *[other] It is recorded from which words the section “{ $section }” was translated into “{ $language }”, but the text that prevails has no such section.
}
    .help = { $nearest ->
        [none] { $section ->
            [none] Delete what this file says of “{ $language }”, or put the text back.
           *[other] Delete what this file says of “{ $language }.{ $section }”.
        }
       *[other] Did you mean to write “{ $nearest }”?
    }

note-authentic-section = The section of the text that prevails stands here.
