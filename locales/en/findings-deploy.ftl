deploy-remote = { $reason ->
    [unreachable] The host cannot be reached: { $what }.
    [lost] The connection broke and did not come back: { $what }.
    [host-key-unknown] Nobody said that the host may show the key { $what }.
    [host-key-changed] The host shows the key { $what }, but it should show { $more }: it may be somebody else.
    [certificate] The host's certificate is not trusted: { $what }.
    [no-tls] The host speaks FTP without encryption only; nothing was sent to it.
    [sign-in] The host did not let us in; what was tried: { $what }.
    [no-secret] The secret that { $what } should give cannot be had: { $more }.
    [missing] “{ $path }” is not there.
    [in-the-way] Something stands in the way at “{ $path }”: a folder in the place of a file, or the other way round.
    [denied] The account may not do this at “{ $path }”.
    [full] The disk or the account is full; “{ $path }” could not be written.
    [large] “{ $path }” is larger than anything that a deployment writes.
    [truncated] Of “{ $path }” { $more } bytes of { $what } arrived.
    [local] “{ $what }” cannot be read on this machine: { $more }.
   *[server] The host refused something at “{ $path }”: { $what }
}
    .help = { $reason ->
        [unreachable] Look at “host” and “port” below [deploy] in avenant.toml, and whether this machine is connected. At OVH the control panel shows both; Cloud Web has a port of its own.
        [lost] Readers see whole pages. Run the same command again: it goes on where it stopped.
        [host-key-unknown] Ask whoever runs the host for its fingerprint, or compare it in the control panel. If it is this one, add host_key = ["{ $what }"] to the target in avenant.toml.
        [host-key-changed] Do not go on. Ask whoever runs the host whether they changed its key; only if they did, write the new one into host_key in avenant.toml.
        [certificate] Ask whoever runs the host. A certificate of your own authority is trusted where “ca” names its PEM file.
        [no-tls] Use SFTP: at OVH it is free on every plan and is switched on per user in the control panel; then protocol = "sftp". If the host has nothing else, protocol = "ftp" with allow_plaintext = true sends the password readable by all.
        [sign-in] Look at the user's name, and whether SFTP is switched on for it in the control panel. “auth” below the target says which ways are tried.
        [no-secret] Set it where “auth” of the target says, or choose another way there.
        [missing] Look at “root” below the target: it is seen from the folder one signs in to.
        [in-the-way] Look at it over FTP or in the file manager, and move it away if it is nobody's.
        [denied] Look at the rights of that folder in the file manager: OVH wants 705 for folders. Some hosts say the same where an account has used up its space.
        [full] Make room, then run the same command again. Readers see the old pages, whole.
        [large] Look at it over FTP: it is not the site's.
        [truncated] Run the same command again; if it comes back, the disk may be full.
        [local] Look at the file's rights.
       *[server] Readers see whole pages, and the same command can be run again. “avenant deploy --check” says what the host can do.
    }
deploy-locked = { $by ->
    [none] Somebody is deploying to this host
   *[other] { $by } is deploying to this host
}{ $state ->
    [abandoned] , and has said nothing for { $minutes ->
        [one] a minute
       *[other] { $minutes } minutes
    }: probably they were cut off.
   *[busy] .
}
    .help = { $state ->
        [abandoned] Ask them. If they are not at it any more, run the command with --break-lock: what they began is completed first.
       *[busy] Wait until they are done. A lock that nobody refreshes for 15 minutes can be taken over with --break-lock.
    }
deploy-lock-lost = { $by ->
    [none] Somebody took over the lock of this deployment.
   *[other] { $by } took over the lock of this deployment.
}
    .help = Nothing more was written. Speak with them, then run the command again if it is still needed.
deploy-state = “{ $path }” on the host is not as a deployment wrote it.
    .help = It says what is deployed, so nothing is done without it. Take it from the host's backup (at OVH sign in as “login-snap0” for this night's). Without one, remove it: then every file on the host that is not exactly the site's has to be taken up with --adopt.
deploy-harm = { $fate ->
    [lost] The page of a published version would be gone: “{ $path }”
   *[changed] The sealed words of a published version would be others: “{ $path }”
}{ $more ->
    [0] .
   *[other] , and { $more } more.
}
    .help = What was published stays. Look whether a folder of the version or a slug is missing here, with “avenant verify”. Only if a court or an authority wants it so: --force-archive --reason "why", which stands in the receipt for ever.
deploy-foreign = { $kind ->
    [welcome] The host's welcome page “index.html”, a link, stands where the site's first page shall be
    [link] A link that is not the site's stands at “{ $path }”
    [directives] Directives that are not the site's stand in “.htaccess”
    [folder] A folder stands at “{ $path }” where a file shall be
    [in-folder] A file stands at “{ $path }” where a folder shall be
   *[file] A file that is not the site's stands at “{ $path }”
}{ $more ->
    [0] .
   *[other] , and { $more } more files are not the site's.
}
    .help = { $kind ->
        [welcome] Hosts put it into new folders. Remove it over FTP or in the file manager, or let it be replaced with --adopt.
        [directives] Another site or program may need them. Deploy into a folder of its own below it, such as www/legal, or let it be replaced with --adopt if it is nobody's.
        [folder] Move it away over FTP or in the file manager; folders are never replaced.
        [in-folder] Move it away over FTP or in the file manager.
       *[other] If it is nobody's, let it be replaced with --adopt. If another site lives there, deploy into a folder of its own: “root” below the target.
    }
deploy-edited = “{ $path }” was changed on the host since it was deployed{ $more ->
    [0] .
   *[other] , and { $more } more.
}
    .help = Look at what somebody wrote there, and write it into the site's sources if it shall stay. Then --overwrite-remote puts the site's own file there again.
deploy-many-removed = { $count } of { $all } files would be removed.
    .help = Look at them with --dry-run. If that is meant, run the command with --yes-delete.
deploy-ledger = { $fault ->
    [unreadable] Line { $line } of the ledger that readers see cannot be read.
   *[differs] Line { $line } of the ledger that readers see is not the one here, or is missing here.
}
    .help = Readers and witnesses hold on to what they saw. Fetch the newest state of the site from where it is kept (git pull): a colleague may have published meanwhile. If those lines are lost for good, --restart-ledger "why" goes on and tells readers so.
deploy-no-replacing = This host cannot put a file in the place of another in one step, so readers would see no page for a moment.
    .help = Another protocol of the same host may: at OVH use SFTP. Ask whoever runs the host for the extension posix-rename@openssh.com of SFTP.
deploy-directives = { $when ->
    [tried] The host answers with an error ({ $status }) in a folder with the site's .htaccess; nothing was changed.
   *[shown] The host answers with an error ({ $status }) since the site's new .htaccess stood there; the old one is back.
}
    .help = Show the host's error log to whoever runs it: it names the directive. “avenant deploy --check” tries one after the other. Without .htaccess the site answers too, with less: see docs/hosting.md.
deploy-no-such = { $id ->
    [none] There is no deployment to go back to.
   *[other] No deployment { $id } is known on this host.
}
    .help = The receipts on the host, in “deploys” of the state folder, and in .avenant/deploy of the site name them all; the last ten can be gone back to.
deploy-damaged = The bytes kept of “{ $path }” are not there or damaged, so that deployment cannot be gone back to.
    .help = Nothing was changed. Go back to a later one, or build the site from the sources of that day.
deploy-rebuilt = “{ $path }” was changed after it was built.
    .help = Another build may have run meanwhile. Run the command again.
deploy-wrong-page = { $fault ->
    [silent] “{ $path }” is deployed, and the host gives no answer
    [status] “{ $path }” is deployed, and the host answers { $what }
    [moved] “{ $path }” is deployed, and the host leads to “{ $what }”
   *[words] “{ $path }” is deployed, and readers are shown other bytes
}{ $more ->
    [0] .
   *[other] ; so it is with { $more } more.
}
    .help = { $fault ->
        [words] A cache or a CDN before the host may keep the old page: clear it in the control panel. Then look again with “avenant deploy --verify”.
        [moved] Look whether the address in “url” of the target is the one that readers have, with https and with or without www.
       *[other] Look whether “url” and “root” of the target are the same place. Then look again with “avenant deploy --verify”; “avenant deploy --rollback” puts the files before it back.
    }
deploy-unanswered = Nobody answers at { $url }, so what readers see could not be looked at.
    .help = If the address leads elsewhere for now, verify = "none" below the target leaves this out.
