### Findings about a ledger that goes on after lines which readers had seen are lost.

restart-refused = { $fault ->
    [stands] Line { $line } of the ledger says that a line which readers had seen is lost, but that line stands here: it is line { $other }.
    [twice] Line { $line } of the ledger says that a line which readers had seen is lost, as line { $other } said already.
    [nothing] Readers are shown no line of a ledger yet: nothing that they saw is lost.
    [continued] Every line of the ledger that readers are shown stands in this one: nothing is lost.
    [said] Line { $line } of the ledger says already that the lines which readers are shown are lost.
    [unreadable] Line { $line } of the ledger that readers are shown cannot be read, or does not follow from the line above it.
    [long] The reason has { $count } characters, and may have { $most } at most.
    [sign] In the reason stands a character that readers would not see, or that turns words round or ends the line ({ $point }).
   *[reason] The reason says nothing.
}
    .help = { $fault ->
        [stands] Bring avenant.lock back as it was at the last publication.
        [twice] Bring avenant.lock back as it was at the last publication.
        [unreadable] Look at /ledger.txt on the host. If it was damaged there, put back the one that was deployed last, or that somebody else kept; a ledger that nobody can read shows nobody what is lost.
        [long] Say it more briefly: readers see it on the pages, and it can never be changed.
        [sign] Type the reason anew, in plain words on one line.
        [reason] Say in a few words why lines are gone, such as “The disk with the last publications failed”: readers see it on the pages.
       *[continued] There is nothing to do: deploy without it.
    }
