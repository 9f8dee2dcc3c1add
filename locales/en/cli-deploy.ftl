# The words of `avenant deploy`.

cli-deploy = Put the site where readers find it, whole at every moment; or say where, or print a file for a service that does it
cli-deploy-target-name = TARGET
cli-deploy-target = The target of avenant.toml (default: the only one, or “production”)
cli-deploy-print-workflow = Print a file with which GitHub or GitLab builds, checks and deploys the site
cli-deploy-dry-run = Say what would change, and change nothing
cli-deploy-verify = Compare what readers are shown with all that is deployed
cli-deploy-rollback = Put the files of an earlier deployment back (default: the one before the last)
cli-deploy-adopt = Replace files on the host that are not the site's
cli-deploy-overwrite-remote = Replace files that were changed on the host
cli-deploy-yes-delete = Remove more than one file in five
cli-deploy-break-lock = Take over a lock that nobody refreshed for 15 minutes
cli-deploy-force-archive = Lose or change published versions, for a reason
cli-deploy-reason = The reason, which stands in the receipt for ever
cli-deploy-restart-ledger = Go on without lines of the ledger that readers were shown and that are lost for good, for a reason that readers see
cli-deploy-init = Add a target to avenant.toml
cli-deploy-init-words-name = WORDS
cli-deploy-init-name = The name of the target (default: production)
cli-deploy-init-protocol = The protocol: sftp, ftps, ftp or local
cli-deploy-init-host = The host, as the control panel names it
cli-deploy-init-port = The port; OVH's Cloud Web has one of its own, in the control panel
cli-deploy-init-user = The user to sign in as
cli-deploy-init-root = The folder that readers see
cli-deploy-init-url = The address at which readers find the site
cli-deploy-init-host-key = The key of the host, as OpenSSH prints it (SHA256:…); may be given again
cli-deploy-init-auth = A way to sign in, such as password_env:AVENANT_PASSWORD; may be given again
cli-deploy-init-allow-plaintext = Send password and pages so that everybody on the way can read them (ftp)

deploy-no-target = The site does not say where it is deployed to.
deploy-no-target-help = “avenant deploy init” asks for it.
deploy-unknown-target = There is no target “{ $typed }”.
deploy-unknown-target-help = Name one of these: { $known }
deploy-which-target = The site has several targets.
deploy-which-target-help = Name one of these: { $known }

deploy-init-hello = A target: where the site is put. No password is asked for, and none belongs into avenant.toml. At OVH the host is ftp.clusterXXX.hosting.ovh.net (control panel, tab FTP-SSH), the folder is www, and SFTP must be switched on for the user there.
deploy-init-later = Enter to do that later
deploy-init-about-host-key = The key of the host shows that it is yours and no other one that answers. Where the host does not publish it, “ssh-keyscan HOST | ssh-keygen -lf -” prints it.
deploy-init-protocol = This is no protocol that sites are deployed by.
deploy-init-protocol-help = Write sftp, ftps, ftp or local.
deploy-init-answer = “{ $typed }” cannot be taken here.
deploy-init-answer-help = Write it like this: { $example }
deploy-init-there = avenant.toml has a target “{ $target }” already. Nothing was written.
deploy-init-there-help = Change its section there, or name another one: avenant deploy init NAME
deploy-init-form = No section can be added to avenant.toml: it cannot be read, or “deploy” is not written as sections. Nothing was written.
deploy-init-form-help = “avenant check” says what cannot be read. Write targets as sections: [deploy.{ $target }]
deploy-init-missing = What a target cannot do without is missing, and nobody can be asked here.
deploy-init-missing-help = Add { $flags }
deploy-init-done = avenant.toml has a new section:

    { $section }
deploy-init-no-host-key = It names no key of the host, so those that OpenSSH knows count. From a network that you trust, “ssh-keyscan -p { $port } { $host } | ssh-keygen -lf -” prints it; write it as host_key = ["SHA256:…"], above all where another machine deploys.

workflow-name = Legal pages
workflow-made = Made by “avenant deploy --print-workflow”; print it again when a version is published or the target changes.
workflow-secrets-github = Settings > Secrets and variables > Actions must hold: { $names }
workflow-secrets-gitlab = Settings > CI/CD > Variables must hold, protected (and masked, where it is one line): { $names }
workflow-schedule-gitlab =
    Build > Pipeline schedules needs one schedule: interval "{ $cron }", time zone { $zone }.
    It deploys what changes by itself, and nothing on days without changes. Days known ahead:
workflow-daily = Every day shortly after midnight: what changes by itself is never late by more than a day.
workflow-alone = Two deployments never run at once, and none is broken off.
workflow-local = The target “{ $target }” is a folder of this machine, which no service reaches.
workflow-local-help = Name a target that is reached by sftp, ftps or ftp.
workflow-alias = The target “{ $target }” is a name of this machine's ~/.ssh/config, which no service knows.
workflow-alias-help = Write host, port and user in avenant.toml, without ssh_config.
workflow-no-way = A service cannot sign in to the target “{ $target }”: nobody types there, and it has none of your files.
workflow-no-way-help = Add a way to avenant.toml: auth = ["password_env:AVENANT_PASSWORD"], or "agent" for a key that the service's store holds.
workflow-done = Keep this as { $file }. The service's own store of secrets must hold: { $names }
workflow-no-host-key = The target names no host_key: a service knows no hosts, so the deployment there will be refused until avenant.toml names it.

misuse-target = “{ $typed }” cannot be the name of a target.
misuse-target-help = Write small letters and digits, the words joined by hyphens, such as production; “init” is taken.

deploy-took-over = The lock that { $by } left behind is taken over.
deploy-completing = The deployment { $id } was cut off; it is completed first.
deploy-again = The connection broke; it is made anew.
deploy-staged = { $done } of { $all } files are on the host, where no reader sees them yet
deploy-shown = { $done } of { $all } files are shown
deploy-stopped = Nothing more was done; readers see whole pages.
deploy-unchanged = { $url } is as it should be; nothing was sent.
deploy-preview = To { $url } { $put ->
    [one] one file would be sent
   *[other] { $put } files would be sent
}, { $removed ->
    [0] none removed.
    [one] one removed.
   *[other] { $removed } removed.
}
deploy-done = { $url } is deployed as { $id }: { $put ->
    [one] one file sent
   *[other] { $put } files sent
}, { $removed ->
    [0] none removed
    [one] one removed
   *[other] { $removed } removed
}, { $files } in all; { $looked ->
    [0] what readers see was not looked at.
    [one] one address was looked at.
   *[other] { $looked } addresses were looked at.
}
deploy-looked = { $url } shows the deployment { $id }: { $looked ->
    [one] one address was looked at.
   *[other] { $looked } addresses were looked at.
}
