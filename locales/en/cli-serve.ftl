# The words of `avenant serve`.

cli-serve = Show the site and the desk in the browser, as fresh as the files
cli-serve-port = The port to begin with (default: 8021; 0 takes any that is free)
cli-serve-open = Open the desk in the browser
cli-serve-poll = Look at the files again and again, for drives that do not tell of changes
cli-serve-expose = Let other machines reach it by this name or address; they need the address printed
cli-serve-host-name = HOST

serve-at = The site and the desk are at { $url }
serve-exposed =
    warning: other machines can reach this server, and whoever has this address can read and write the
    site. Nothing on the way is encrypted. Give the address to nobody else.
serve-any = Others type the name or address of this machine in the place of { $host }.
serve-port-taken = Port { $wanted } is taken, so it is { $port }.
serve-polls = { $reason ->
    [shared] The site is on a drive that other machines write ({ $words }), so its files are looked at twice a second.
    [limit] The system watches as many folders as it may, so the files are looked at twice a second.
   *[refused] The system cannot tell of changes ({ $words }), so the files are looked at twice a second.
}
serve-end = Ctrl-C ends it.
serve-taken = The ports { $from } to { $to } are taken.
serve-taken-help = End what uses them, or name another one: --port 0 takes any that is free.
serve-host = This machine cannot be reached as { $host }: { $reason }
serve-host-help = Give a name or address of this machine, such as 192.168.1.20, or leave out --expose.
misuse-port = “{ $typed }” is no port.
misuse-port-help = Give a number from 1 to 65535, or 0 for any port that is free.
