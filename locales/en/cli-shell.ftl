# The words of `avenant completions` and `avenant man`.

cli-completions = Print a script with which your shell completes commands and options
cli-completions-shell = The shell
cli-man = Print the manual, or write it as pages, one a command
cli-man-out = The folder for the pages, for example ~/.local/share/man/man1
man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-commands = COMMANDS
man-options = OPTIONS
man-notes = NOTES
man-see-also = SEE ALSO
man-done = { $count ->
    [one] { $count } page is
   *[other] { $count } pages are
} in { $folder }.
