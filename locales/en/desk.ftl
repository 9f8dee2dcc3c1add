# The words of the desk: the screens of the preview server.

desk-name = The desk
desk-screens = Screens
desk-strip = Preview
desk-board = Documents
desk-findings = Findings
desk-stale = The files have errors: these pages are older than what you typed.
desk-no-pages = The files have errors: there are no pages yet.
desk-gone = The preview has ended: what is shown here may be old. Start it again to go on.
desk-message = Not done
desk-message-done = Sealed
desk-unstamped = It is sealed. The request for a time stamp could not be written: { $reason }
desk-unstamped-help = Write it with “avenant publish --request” in the folder of the site, or seal on: the next request covers this line too.
desk-next-effect = { $days ->
    [1] Next effect tomorrow, on { $day }
   *[other] Next effect in { $days } days, on { $day }
}
desk-late = { $count ->
    [one] 1 section late
   *[other] { $count } sections late
}
desk-late-in = { $language }: { $late }

### What an address answers that is no screen.
desk-nothing = There is nothing at this address
desk-nothing-help = What it showed may be gone. The screens of the desk are at the top of this page.
desk-no-deed = This screen records nothing
desk-no-deed-help = Nothing was changed. Go back and load again the screen you come from.
desk-no-document = The site has no such document
desk-no-document-help = The documents of the site are on the first screen of the desk.
desk-outside = This address is outside the site
desk-outside-help = The site begins at { $root }
