# Findings of `avenant new`.

new-unpublished = This working text holds what was never published: to begin the next version anew would lose it.
    .help = It is the next version already: go on writing, or publish it. To see what is in it: “avenant diff { $document }”. To give it up, move { $file } elsewhere and run the command again: the text of the version of { $version } takes its place.
new-erratum = What the erratum { $text } corrected is not found in the source of the text, or in several places, and was not taken over: “{ $words }”
    .help = Look at these words in the working text, and correct them there too; where a value prints them, look at what it prints.
