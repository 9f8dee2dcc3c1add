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
desk-next-effect = { $days ->
    [1] Next effect tomorrow, on { $day }
   *[other] Next effect in { $days } days, on { $day }
}
desk-late = { $count ->
    [one] 1 section late
   *[other] { $count } sections late
}
desk-late-in = { $language }: { $late }
