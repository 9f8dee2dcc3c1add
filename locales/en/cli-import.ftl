### What the import of texts says.
cli-lang-name = LANG
cli-import = Bring in texts published elsewhere, or counsel's file as the working text
cli-import-source-name = FILE|FOLDER
cli-import-pattern-name = WORDS
cli-import-document = The document they belong to, such as privacy-policy
cli-import-sources = Folders of dated files, or files: .md, .html, .txt, .docx
cli-import-git = Read every state of the file in its git repository; {"{lang}"} in its path stands for each language
cli-import-lang = The language of files that do not say theirs
cli-import-date = The day from which the text applied (default: the day in its name, else in its words)
cli-import-published = The day it was first shown (default: the day it applied, or was committed)
cli-import-pattern = What stands before the day in the text, such as "Last updated: {"{date}"}"
cli-import-base-url = Where the texts stood, to complete their relative links
cli-import-level = The kind of change that each version was (default: material)
cli-import-as-draft = Make the file the working text of this language instead of sealing it
cli-import-yes = Write it; without this nothing is written
import-head = { $document }: { $versions ->
    [one] 1 version
   *[other] { $versions } versions
}, { $texts ->
    [one] 1 text
   *[other] { $texts } texts
}, { $words ->
    [one] 1 word
   *[other] { $words } words
}.
import-version = Version of { $effective }, published on { $published }
import-text = { $lang }  { $file }: { $words ->
    [one] 1 word
   *[other] { $words } words
}, { $repairs ->
    [0] no repairs
    [one] 1 repair
   *[other] { $repairs } repairs
}, { $differences ->
    [0] every word as in the file
    [one] 1 place with other words
   *[other] { $differences } places with other words
}
import-repair = { $kind ->
    [front-matter] Line for a program taken off the top: { $quote }
    [attributes] Mark of another tool taken out: { $quote }
    [raw-html] Tag read and written as Markdown: { $quote }
    [template] Mark of a template: { $became ->
        [none] taken out, { $quote }
       *[other] kept as words, { $quote }
    }
    [left-out] Words around the text, or hidden, left out: “{ $quote }”
    [image] Picture left out: { $quote }
    [title] Title: “{ $became }”
    [heading-level] Heading's level changed to { $became }: { $quote }
    [heading-empty] Heading without words left out ({ $quote })
    [heading-inside] Heading inside a list, quote or table made a paragraph: “{ $quote }”
    [heading-found] Line read as a heading: “{ $quote }”
    [number-generated] Typed number generated from now on, in the same words: “{ $quote }”
    [number-kept] Typed number kept as words, because the generated one would differ: “{ $quote }”
    [id] Id of the section “{ $quote }”: { $became }
    [list-made] Line that began with “{ $became }” made an item: “{ $quote }”
    [list-joined] List in pieces joined at “{ $quote }”
    [list-letters] Letters or figures before items kept as words: “{ $quote }”
    [list-depth] Inner list made plain words: “{ $quote }”
    [table-head] First row taken as the table's head: “{ $quote }”
    [table-unwrapped] Table that only placed words made paragraphs: “{ $quote }”
    [table-flattened] Cells of a table made plain or parted: “{ $quote }”
    [link-dropped] Link that leads nowhere, its words kept: “{ $quote }” ({ $became })
    [link-completed] Address completed at “{ $quote }”: { $became }
    [raised] Raised or lowered letters now on the line: “{ $quote }”
    [emphasis] Emphasis that cannot be written here left out: “{ $quote }”
    [character] Character that nobody sees taken out ({ $became } times): { $quote }
    [definitions] Terms and definitions made paragraphs: “{ $quote }”
   *[footnote] Footnote { $quote }
}
import-aside = { $kind ->
    [comment] Comment by { $author ->
        [none] somebody
       *[other] { $author }
    } at “{ $about }”, not in the text: “{ $words }”
    [inserted] Tracked addition by { $author ->
        [none] somebody
       *[other] { $author }
    }, accepted: “{ $words }”
   *[deleted] Tracked deletion by { $author ->
        [none] somebody
       *[other] { $author }
    }, accepted: “{ $words }” is gone
}
import-ask = To seal these versions for ever, run the same command with --yes.
import-done = { $versions ->
    [one] 1 version
   *[other] { $versions } versions
} of { $document } sealed as imported. Head { $head }.
import-draft-head = { $file }: { $restored ->
    [0] no reference or value stands again
    [one] 1 reference or value stands again
   *[other] { $restored } references and values stand again
}, { $unmatched ->
    [0] nothing is left to match.
    [one] 1 thing could not be matched.
   *[other] { $unmatched } things could not be matched.
}
import-ask-draft = To make it the working text, run the same command with --yes.
import-draft-done = { $path } now holds this text.
