### Findings about files: encodings, characters nobody sees, unexpected files.

file-not-utf8 = { $encoding ->
    [utf-16] This file is saved as UTF-16; it can be read as UTF-8 only.
    [word] This file is a Word document, not a text.
    [none] This file holds no text.
    [windows-1252] This file is saved in an old encoding of Windows: on line { $line }, “{ $word }” cannot be read.
   *[unknown] This file is not saved as UTF-8: line { $line } cannot be read.
}
    .help = { $encoding ->
        [none] Put the text in its place, saved as UTF-8, or take the file away.
        [word] Copy its words into a text file saved as UTF-8.
       *[other] Save it again with the encoding “UTF-8”; in Word: “Save As”, “Plain Text”, “Other encoding”, “Unicode (UTF-8)”. Then check the letters with accents.
    }
file-too-large = This file has { $size } MiB; it was not read, as no text is larger than { $limit } MiB.
    .help = Take it out of the site's folder, or keep only its text.
file-unreadable = { $why ->
    [missing] This file is gone, or this shortcut leads nowhere.
    [denied] This file cannot be opened: the permission to read it is missing.
    [changed] This file was saved again while the command was reading the site.
   *[other] This file cannot be read. The system says: “{ $words }”
}
    .help = { $why ->
        [missing] Put the file back in its place or delete the shortcut, then try again.
        [changed] Give the command again.
       *[other] Ask whoever keeps the folder for permission to read it, then try again.
    }
link-out-of-site = This shortcut leads out of the site's folder, to “{ $target }”.
    .help = Replace it by a copy of the file itself: a site holds all that it publishes.
path-not-safe = The name “{ $name }” cannot be used in a site.
    .help = Rename it with letters, digits and hyphens, without a backslash or “..”.
hidden-character = { $name ->
    [soft-hyphen] A soft hyphen ({ $point }), which nobody sees, stands in this text
    [zero-width-space] A zero-width space ({ $point }), which nobody sees, stands in this text
    [zero-width-non-joiner] A zero-width non-joiner ({ $point }), which nobody sees, stands in this text
    [zero-width-joiner] A zero-width joiner ({ $point }), which nobody sees, stands in this text
    [direction-mark] A mark of writing direction ({ $point }), which nobody sees, stands in this text
    [line-separator] A line separator ({ $point }) stands in this text in place of a line break
    [paragraph-separator] A paragraph separator ({ $point }) stands in this text in place of a blank line
    [word-joiner] A word joiner ({ $point }), which nobody sees, stands in this text
    [byte-order-mark] A byte order mark ({ $point }), which nobody sees, stands in this text
    [object] An image or object was lost in copying ({ $point })
    [lost-character] A character was lost in copying ({ $point })
    [private-symbol] A symbol of one font only ({ $point }), such as a bullet from Word, stands in this text
   *[invisible] A character that nobody sees ({ $point }) stands in this text
} { $count ->
    [one] (line { $lines }).
   *[other] ({ $count } times, { $spread ->
        [one] line
       *[other] lines
    } { $lines }).
}
    .help = { $name ->
        [line-separator] Replace it by a line break.
        [paragraph-separator] Replace it by a blank line.
        [object] Write in words what the image said, or delete the character.
        [lost-character] Put the original character back.
        [private-symbol] Replace it by the sign you mean; a bullet of a list is “- ” at the start of the line.
       *[other] Delete it: place the cursor after the letter before it and press “Delete”.
    }
direction-character = A character that changes direction ({ $point }) makes words read in another order than they are written { $count ->
    [one] (line { $lines }).
   *[other] ({ $count } times, { $spread ->
        [one] line
       *[other] lines
    } { $lines }).
}
    .help = Delete it. The page sets the direction of each language; words of another language are written “[words]{"{"}lang=en{"}"}”.
control-character = { $name ->
    [nul] A null character ({ $point }) stands in this text
    [vertical-tab] A manual line break from Word ({ $point }) stands in this text
    [page-break] A page break ({ $point }) stands in this text
   *[control] A control character ({ $point }), which no page can hold, stands in this text
} { $count ->
    [one] (line { $lines }).
   *[other] ({ $count } times, { $spread ->
        [one] line
       *[other] lines
    } { $lines }).
}
    .help = { $name ->
        [vertical-tab] Replace it by a blank line, which begins a paragraph.
       *[other] Delete it.
    }
tab-in-text = { $count ->
    [one] A tab stands in this text (line { $lines }).
   *[other] Tabs stand in this text ({ $count } times, { $spread ->
        [one] line
       *[other] lines
    } { $lines }).
}
    .help = Replace each tab by spaces: one between two words, four for a list inside a list.
merge-conflict = Two versions of this text were put together, and nobody chose between them.
    .help = Between the lines <<<<<<< and >>>>>>>, keep the right words; then delete these two lines and the line =======.
unexpected-file = { $belongs ->
    [text] “{ $name }” is the text of no language and will not be published.
    [folder] The folder “{ $folder }” is not a date and will not be published.
    [messages] “{ $name }” is not a file of messages and will not be read.
    [packs] “{ $name }” is not a pack of rules and will not be read.
   *[nowhere] “{ $name }” has no place here and will not be read.
}
    .help = { $nearest ->
        [none] { $belongs ->
            [text] A text is named after its language, such as “fr.md”. Rename this file or move it out of the folder.
            [folder] A version's folder is named after the day it takes effect, such as “2021-10-15”. Rename it or move it elsewhere.
            [messages] A file of messages ends in “.ftl” and stands directly in the folder of its language.
            [packs] A pack of rules ends in “.toml” and stands directly in packs/.
           *[nowhere] Move it out of this folder.
        }
       *[other] Did you mean to name it “{ $nearest }”?
    }
