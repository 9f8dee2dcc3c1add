# The words of the command line: help, results and failures.

cli-about = Publishes legal texts whose every dated version is kept, sealed and provable
cli-alone = Without a command, “avenant” opens the desk in the browser: the site of this folder, or a screen that begins one.
cli-exit-codes = Exit codes: 0 done · 1 errors in the texts · 2 wrong command line · 3 errors in the site's settings, messages or theme · 4 the system refused · 130 interrupted
cli-usage = Usage:
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-command-name = COMMAND
cli-folder-name = FOLDER
cli-date-name = YYYY-MM-DD
cli-show-help = Show this help
cli-show-version = Show the version of Avenant
cli-verify-against-name = HEAD|FILE
cli-folder = The site's folder (where avenant.toml stands)
cli-quiet = Say nothing but findings and failures
cli-ui = Language of these messages
cli-format = How findings are written (default: text)
cli-build = Build the site
cli-build-out = The output folder (default: dist in the site's folder)
cli-build-as-of = The day the site speaks for (default: today)
cli-build-base-url = An address to use instead of the configured base_url
cli-check = Check the texts, settings and seals, and write nothing
cli-publish = Seal the working texts as a new version and enter it in the ledger
cli-publish-documents = The documents to publish together, such as privacy-policy
cli-publish-effective = The day from which the version applies
cli-publish-published = The day it was first shown to the public (default: today)
cli-publish-late = Accept dates in the past; every page will say that the version was added later
cli-publish-level = The kind of change (default: what document.toml says, else material)
cli-verify = Recompute every seal and the whole ledger
cli-verify-against = An earlier head, or a file that holds an earlier ledger: is today's its continuation?

severity-error = error
severity-warning = warning
severity-question = question
severity-advice = advice
label-help = help
label-basis = basis

summary-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
summary-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
summary-questions = { $count ->
    [one] 1 question
   *[other] { $count } questions
}
summary-advice = { $count ->
    [one] 1 piece of advice
   *[other] { $count } pieces of advice
}
summary-files = { $count ->
    [one] in 1 file
   *[other] in { $count } files
}
summary-clean = Nothing to report.
summary-nothing-written = Nothing was written.

build-done = The site of { $date } is in { $folder }: { $pages ->
    [one] 1 file
   *[other] { $pages } files
} ({ $written } written, { $kept } unchanged, { $removed } removed).
build-ahead = What changes later is made too: { $days }. Apache turns to it by itself on the day; “avenant due” says what other hosts need.
build-host-root = The site is below { $path }: these lines have an effect only at the host's root. Add those of robots.txt; those of _redirects serve hosts that read this file (Netlify, Cloudflare Pages), and --format json gives those of _headers as well.
publish-done = { $text } is sealed. Ledger entry { $entry }, head { $head }.
verify-done = { $entries ->
    [one] 1 entry of the ledger
   *[other] { $entries } entries of the ledger
} and { $texts ->
    [one] 1 sealed text
   *[other] { $texts } sealed texts
} are as they were sealed. Head: { $head }
verify-empty = Nothing has been published yet: there is nothing to verify.
verify-against-unknown = “{ $typed }” is neither the head of a ledger nor a file.
verify-against-unknown-help = A head has 64 signs, digits and letters from a to f: it is printed on every page. Copy all of it, or name the file in which you kept an earlier ledger.
verify-ancestor = The ledger continues the one given ({ $earlier }).
verify-not-ancestor = The ledger does not continue the one given: its head { $earlier } is nowhere in it. History was rewritten, or the head belongs to another site.
verify-differs = The ledger does not continue the one given: line { $line } differs. History was rewritten, or the file belongs to another site.
verify-nothing-kept = { $earlier } holds no line of a ledger, so it proves nothing. Perhaps a download failed.
verify-shorter = The ledger given has { $theirs } lines and this one only { $ours }: lines were taken away, or this copy of the site is older.
recovered-finished = An earlier command was interrupted after it had begun to write: its change is now complete ({ $count } files).
recovered-discarded = An earlier command was interrupted before it changed anything: what it had prepared was thrown away.
base-url-override = { $url } is not an http or https address that ends in a slash.
base-url-override-help = Write for example https://legal.example/
unknown-document = No document is called “{ $typed }”.
unknown-document-help = { $near ->
    [none] The documents of this site are: { $known }.
   *[other] Did you mean “{ $near }”?
}
misuse-command = There is no command “{ $typed }”.
misuse-command-help = { $near ->
    [none] “avenant --help” lists the commands.
   *[other] Did you mean “{ $near }”?
}
misuse-argument = “{ $typed }” is not understood here.
misuse-argument-help = { $near ->
    [none] “avenant --help” and, after a command, “--help” list what is.
   *[other] Did you mean “{ $near }”?
}
misuse-value = “{ $typed }” is not a possible value of { $argument }.
misuse-value-help = Write one of: { $near }.
misuse-no-value = A value is missing after { $argument }.
misuse-no-value-help = Write it right after, separated by a space.
misuse-date = “{ $typed }” is not a date that can be read.
misuse-date-help = { $near ->
    [none] Write year, month and day, such as 2027-01-15, and check that this day exists.
   *[other] Write { $near }
}
misuse-missing = Something is missing in this command: { $argument }
misuse-missing-help = Add it; “--help” after the command says what it means.
misuse-twice = { $argument } stands twice.
misuse-twice-help = Keep one of the two.
misuse-count = { $argument } takes { $near } values, and { $typed } stands there.
misuse-count-help = Write { $near } after it, separated by spaces.
misuse-together = { $argument } and { $typed } cannot stand in one command.
misuse-together-help = Keep one of the two.
misuse-other = This command cannot be understood.
misuse-other-help = “avenant --help” lists the commands; “--help” after a command says what it takes.

failure-io = { $kind ->
    [missing] { $path } is not there.
    [denied] { $path } may not be read or written.
    [full] { $path } cannot be written: the disk is full.
    [no-folder] { $path } cannot be reached: a part of it is a file and not a folder.
    [folder] { $path } is a folder and not a file.
    [no-text] { $path } is not a text saved as UTF-8.
   *[other] { $path } cannot be read or written. The system says: “{ $reason }”
}
failure-io-help = { $kind ->
    [missing] Check the name, and the folder you are in.
    [denied] Ask whoever keeps the folder for permission, then run the command again.
    [full] Make room, then run the command again. Nothing was lost.
    [no-folder] Check the name.
    [folder] Name the file in it.
    [no-text] Check that it is the right file.
   *[other] Run the command again; if it persists, ask who looks after this computer. Nothing was lost.
}
failure-not-ours = { $path } is there already and was not made by Avenant, so it is left as it is.
failure-not-ours-help = Choose another folder with --out, or move this one elsewhere yourself.
failure-foreign = { $path } was put there by somebody else and a page would replace it.
failure-foreign-help = Move this file elsewhere, then build again.
failure-output-holds-sources = { $path } holds sources of the site or lies among them: nothing is put there.
failure-output-holds-sources-help = Choose another place, such as --out dist.
failure-busy = Another command is writing in this site ({ $owner }).
failure-busy-help = Wait until it has finished, then run this one again.
failure-exists = { $path } stands there already and is not replaced.
failure-exists-help = Look at this file; if it is a leftover, move it elsewhere and run the command again.
failure-changed = { $path } was saved again while this command was running. Nothing was written.
failure-changed-help = Give the command again: it will read the file as it is.
failure-unfinished = An earlier command was interrupted while it was writing, and { $path } was changed since: to complete it now would lose that change.
failure-unfinished-help = Bring this file back as it was before the interruption, then give any command: it completes what had begun. To give up instead what had begun, bring the whole site back as it was before, and delete the folder { $journal }.
failure-no-entropy = The system gives no random numbers, so no text can be sealed.
failure-no-entropy-help = Try again; if it persists, ask who looks after this computer.
interrupted = Interrupted. Nothing was changed, or the next command will complete it.
