### Findings when importing texts published elsewhere.

import-unreadable = { $fault ->
    [too-large] “{ $file }” holds more than any legal text does.
    [git] git knows no file “{ $file }”.
    [nothing] Nothing was found to import into “{ $file }”.
    [several] Only one file can take the place of a working text.
   *[damaged] “{ $file }” cannot be read as the kind of file that its name says.
}
    .help = { $fault ->
        [too-large] Save it without its pictures, or cut it in two.
        [git] Name a file inside a git repository, as it is called today; “{"{lang}"}” in the path stands for each language of the site.
        [nothing] Name a folder that holds .md, .html, .txt or .docx files, or such a file.
        [several] Name one Word or HTML file after --as-draft and the language.
       *[damaged] Open it in the program that made it and save it again; an old .doc file must be saved as .docx.
    }
import-no-date = Nothing says from which day “{ $file }” applied.
    .help = Begin its name with the day, such as 2021-10-15, give the day with --date where it is a single file, or say with --date-pattern what stands before the day in the text, such as "Last updated: {"{date}"}".
import-bad-date = “{ $typed }” is not a day of the calendar.
    .help = Correct the name of the file: year, month and day, such as 2018-05-25.
import-language = { $fault ->
    [unknown] Nothing says in which language this file is.
    [slug] This file is in “{ $language }”, for which the document has no word in its address.
    [draft] There is no text in “{ $language }” with which this file could be matched.
   *[site] This file is in “{ $language }”, which the site does not offer.
}
    .help = { $fault ->
        [unknown] Name the language with --lang, or in the file's name, such as 2021-10-15.fr.md.
        [slug] Add the language to [slugs] in document.toml.
        [draft] Import the file with --date instead, or write the working text first.
       *[site] Add it to “languages” in avenant.toml, or take the file out of the folder.
    }
import-same-date = “{ $left }” and “{ $kept }” are of the same day, { $date }, and the same language, but do not say the same ({ $count ->
    [one] one difference
   *[other] { $count } differences
}; the first at “{ $first }”).
    .help = Only one text a day can have applied. Take the other file out of the folder, or correct its day.
import-reworded = The text of { $date } was changed later without another day; “{ $kept }” is the last wording, and it is the one imported.
    .help = If the words readers were shown first matter, import that wording under its own day.
import-backwards = This state came later, but names an earlier day: { $date } after { $before }.
    .help = See whether the day in the text is right; versions are put in the order of their days.
import-other-date = The text itself says { $said }, but it is imported as the version of { $date }.
    .help = See which day is right. The words stay as they are; the day is that of the file's name, of --date or of the repository.
import-language-missing = The version of { $date } has no text in “{ $language }”, though others have one.
    .help = If the translation existed, add its file; if not, nothing is to be done: its pages will say that there was none.
import-no-authentic = The version of { $date } has no text in “{ $language }”, whose words prevail.
    .help = Add the file, or take this day's other texts out of the import: a translation alone says nothing that binds.
import-words = { $lost ->
    [none] The imported text has words that the file does not have: “{ $added }”.
   *[other] { $added ->
        [none] Words of the file are not in the imported text: “{ $lost }”.
       *[other] The file says “{ $lost }”, the imported text “{ $added }”.
    }
}
    .help = Compare both. With --yes the text is taken as it is shown here.
import-unmatched = { $kind ->
    [section-new] This section is new: “{ $typed }”. Its id is { $words }.
    [section-gone] The section “{ $typed }” ({ $words }) is not in this file.
    [value] The value { $typed } stood for “{ $words }”, which this file no longer says there.
    [comment] Your comment is not in this file: { $typed }
   *[reference] The reference { $typed } stood for “{ $words }”, which this file no longer says there.
}
    .help = { $kind ->
        [section-new] If it is an old section under a new heading, give it the old id.
        [section-gone] If it was only renamed, give the new section its id; if it was taken out, nothing is to be done.
        [value] See whether counsel changed a fact of the register: then correct it there, and type the value again.
        [comment] Type it again if you still need it.
       *[reference] Type it again where it belongs, if it still does.
    }
