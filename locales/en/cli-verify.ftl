# The words of `avenant verify --live`.

cli-verify-live = The address of the deployed site: does it show every text as it was sealed?
cli-verify-wait = How long to wait for each answer of the host (default: 20)
cli-verify-wait-name = SECONDS
misuse-wait = “{ $typed }” is not a number of seconds to wait.
misuse-wait-help = Write a number from 1 to 600.
verify-live-begun = Asking { $url } for every page and text, as a tool and as a browser…
verify-live-done = { $url } shows what was sealed: { $paths ->
    [one] 1 address answers
   *[other] { $paths } addresses answer
} with the words of this site, to tools and to browsers alike.

### Findings on deployed sites.

live-unanswered = { on-page }, { $who ->
    [tool] a tool gets no answer
    [browser] a browser gets no answer
   *[both] there is no answer
}: { $why ->
    [name] no host has this name
    [refused] the host takes no connection
    [slow] nothing, or not all of it, came within { $wait } s
    [certificate] the host has no certificate that browsers trust
   *[broken] the connection broke off, or what came is no answer that browsers understand
}.
    .help = { $why ->
        [name] Check the address that follows --live, and that this machine reaches the Internet.
        [slow] Try again, with --wait 60 where the host is far away. If it stays so, readers wait as long: ask whoever runs the host.
        [certificate] Open the address in a browser: if it warns too, whoever runs the host must renew the certificate. For a host without one, write http:// instead of https://.
       *[refused] Open the address in a browser. If it does not answer there either, ask whoever runs the host.
    }
live-status = { $what ->
    [missing] { on-page }, the host answers that nothing is there ({ $status }).
    [circle] { on-page }, the host leads round in a circle, by { $address }.
    [away] { on-page }, the host leads away to { $address }, and was not followed.
    [charset] { on-page }, the host says that the letters are others than they are ({ $address }): accents are shown wrong.
    [media] { on-page }, the host says that it sends no page ({ $address }): browsers show its source, or save it.
    [long] { on-page }, the host sends far more than the page has, and was not heard out.
   *[status] { on-page }, the host answers with an error ({ $status }).
}
    .help = { $what ->
        [missing] Deploy the whole output of avenant build. What the ledger names must be found for ever: nothing that was published may be taken from the host.
        [away] If the site moved, give its new address after --live. Addresses that were published must keep leading to their pages.
        [charset] Have the host send UTF-8: on Apache the .htaccess of the output says so, where the host lets it (AllowOverride).
        [media] Have the host send files whose names end in .html as text/html.
       *[status] Open the address in a browser, and ask whoever runs the host; then deploy the output of avenant build again.
    }
live-moved = { on-page }, the host leads on to { $address }.
    .help = Published addresses are to answer themselves. Take this redirect out of the host's settings, unless it is meant to be there.
live-words = { on-page }, { $what ->
    [absent] there is no text.
    [several] there is more than one text.
    [other] readers are shown the text { $found } instead of { $expected }.
    [form] the words are those that were sealed, and a heading, list, link or emphasis is not: “{ $found }” instead of “{ $expected }”.
    [redacted] other words are shown than those that were sealed. They are not repeated here: from this text words were taken out by law.
   *[words] other words are shown than those that were sealed: “{ $found }” instead of “{ $expected }”.
}
    .help = { $what ->
        [other] Deploy the output of a build of today. On a host without Apache, pages change only when they are deployed: avenant due lists the days.
        [redacted] Deploy the output of avenant build now: until then readers may still see those words.
       *[words] Deploy the output of avenant build again, and find out who can change files on the host. Keep a copy of the page as it is: it may be needed to show what readers were told.
    }
live-stale = { on-page }, the words are those that were sealed, but what stands around them is not what a build of today makes.
    .help = Deploy the output of a build of today. If this comes back, something on the host changes pages on their way.
live-text = { on-page }, the host gives another file than the one sealed. SHA-256 as sealed { $was }, there { $now }
    .help = Deploy the output of avenant build again, byte for byte: where files are sent by FTP, choose binary mode. Keep a copy of the file as it is.
live-ledger = { $what ->
    [behind] The ledger that the host shows ({ $page }) lacks the last { $behind ->
        [one] line
       *[other] { $behind } lines
    } of this one, { $versions }: not deployed yet.
    [ahead] The ledger that the host shows ({ $page }) has { $theirs } lines and this one only { $ours }: this copy of the site is older than what is deployed.
    [restarted] The ledger that the host shows ({ $page }) still ends in lines that this one lost, as its line { $line } says since { $on } (“{ $reason }”): not deployed yet. { $same ->
        [0] None of the lines shown is here.
        [one] The first of the lines shown is here, unchanged.
       *[other] The first { $same } of the { $theirs } lines shown are here, unchanged.
    }
    [empty] The ledger that the host shows ({ $page }) is empty.
    [unreadable] Line { $line } of the ledger that the host shows ({ $page }) cannot be read.
   *[rewritten] Line { $line } of the ledger that the host shows ({ $page }) is not that of this one: history was rewritten, or another site is deployed there.
}
    .help = { $what ->
        [restarted] Deploy the output of a build of today: readers then see why lines are gone. Keep a copy of the ledger that the host shows: it is the last to have them.
        [behind] Deploy the output of a build of today.
        [ahead] Bring this copy of the site up to date, as with git pull, and verify again.
       *[rewritten] Compare /ledger.txt with a copy that somebody else kept: avenant verify --against FILE. Do not deploy before you know which of the two is right.
    }
live-injected = { $what ->
    [status] { on-page }, the host answers a tool with { $tool } and a browser with { $browser }: not everybody can read the texts.
    [views] { on-page }, the host shows a browser something else than a tool. To the tool: “{ $tool }”. To the browser: “{ $browser }”.
   *[element] { on-page }, something stands that no page of this site has ({ $element ->
        [script] a script
        [style] a style element
        [style-attribute] a style attribute
        [event] an attribute that runs a script
        [javascript] an address that runs a script
        [base] an element that bends every address
       *[frame] a page or program inside the page
    }): { $excerpt }
}
    .help = { $what ->
        [status] Ask whoever runs the host to let tools read the texts too: archives of the web, feed readers and witnesses are such tools.
       *[element] Switch off what changes pages on the host or before it: optimizers, statistics, consent banners, protection of mail addresses.
    }
live-archives = { $what ->
    [header] { on-page }, a header forbids archives of the web to keep a copy (X-Robots-Tag: { $rule }).
   *[robots] { on-page }, line { $line } of the host's robots.txt shuts archives of the web out (Disallow: { $rule }). It applies to { $robots }{ $any ->
        [yes] {" "}(* is every robot without lines of its own)
       *[no] {""}
    }.
}
    .help = { $what ->
        [header] Take { $rule } out of the host's settings: an archive's copy is how somebody else can show later what a version said.
       *[robots] Take the line out of robots.txt at the host's root, or have it name less: an archive's copy is how somebody else can show later what a version said.
    }
