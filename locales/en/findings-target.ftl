# What is wrong with where a site is deployed to ([deploy.…] in avenant.toml).

target-secret = A password or another secret stands in the configuration ({ $key }).
    .help = Delete it, and change that password where it comes from: this file is kept with the history of the site, and whoever reads that reads the password. Then say where to find the new one: auth = ["password_env:AVENANT_PASSWORD"] takes it from a variable of the environment, "prompt" asks for it, "agent" and "key:~/.ssh/id_ed25519" need none.
target-key = { $fault ->
    [both] Both “user” and “{ $key }” say as whom to sign in.
    [cdn] Emptying the cache of a CDN is nothing that Avenant does.
    [protocol] “{ $key }” means nothing where the protocol is “{ $protocol }”.
   *[other] “{ $key }” is no key of its own.
}
    .help = { $fault ->
        [both] Delete one of the two.
        [cdn] Delete this table. On OVH, the cache of a CDN is emptied in the control panel, next to the domain.
        [protocol] Delete it, or choose the protocol it belongs to: { $other }.
        [known-hosts] Write the keys of the host here: host_key = ["SHA256:…"]. Where there are none, those that OpenSSH knows count.
        [key-file] Write it among the ways to sign in: auth = ["agent", "key:~/.ssh/id_ed25519"]
        [password-command] Write it among the ways to sign in: auth = ["password_command:pass show ovh"]
       *[other] Write it among the ways to sign in: auth = ["password_env:AVENANT_PASSWORD"]
    }
target-folder = { $fault ->
    [root] “{ $value }” is no folder that a site can be put into.
    [root-local] “{ $value }” is no folder that a site can be put into.
    [root-state] The folder “{ $value }” is where Avenant keeps what it knows of deployments.
    [same] Readers would see what Avenant keeps of deployments: “state” is the folder of the site itself.
    [inside] Readers could see what Avenant keeps of deployments: “{ $value }” is inside the folder of the site, “{ $root }”.
    [around] The folder of the site, “{ $root }”, would be inside “{ $value }”, where Avenant keeps what it knows of deployments.
   *[state] “{ $value }” leads out of the folder that one signs in to.
}
    .help = { $fault ->
        [root] Write the folder as it is seen after signing in, such as "www" or "www/legal", or from the root of the disk; "." is the folder one signs in to itself, where readers see that one. “..”, “/”, “~” and “\” are not taken.
        [root-local] Write the folder with its name, such as "/var/www/legal" or "../htdocs". “.”, “..” and “~” are not taken.
        [root-state] Choose another folder for the site, such as "www".
       *[other] Delete the line “state” to have it kept outside the folder of the site. Where that cannot be, write state = ".avenant": that folder is inside, and the server is told to show it to nobody.
    }
target-plaintext = FTP sends the password and the pages so that everybody on the way can read and change them.
    .help = Write protocol = "sftp". OVH has it on every hosting plan at no charge: in the control panel, tab FTP-SSH, edit the user and choose SFTP. Host, user and password stay the same. Another host may have "ftps". Only where there is neither: allow_plaintext = true
target-host = “{ $value }” is not the name of a host alone.
    .help = { $nearest ->
        [none] Write the name as the control panel shows it, such as "ftp.cluster023.hosting.ovh.net".
       *[other] Write host = "{ $nearest }"; the port, the user and the folder have keys of their own: port, user, root.
    }
target-host-key = “{ $value }” is not the key of a host as OpenSSH prints it.
    .help = Copy the whole fingerprint: “SHA256:” and the 43 characters that follow. Where the host does not publish it, “ssh-keyscan HOST | ssh-keygen -lf -” prints it; run it from a network that you trust.
target-auth = { $fault ->
    [ssh-only] FTP knows neither keys nor agents, only passwords.
   *[unknown] One of the ways to sign in ({ $key }) cannot be read. It is not shown here, for it could be a secret.
}
    .help = { $fault ->
        [ssh-only] Write where the password is found: auth = ["password_env:AVENANT_PASSWORD"] or "password_command:…" or "prompt".
       *[unknown] The ways are "agent", "key:~/.ssh/id_ed25519", "password_env:AVENANT_PASSWORD" (a variable, in capital letters), "password_command:pass show ovh" and "prompt". If it is a password, delete it and change it.
    }
target-variable = { $key } does not hold the name of a variable. It is not shown here, for it could be a secret.
    .help = Write the name of the variable that holds the value: capital letters, digits and “_”, such as "AVENANT_USER". If it is a secret itself, delete it and change it.
target-mode = “{ $value }” cannot be the rights of what is put on a host.
    .help = Write three digits, such as "{ $usual }": the owner reads and writes (and enters folders), and nobody else writes.
target-twice = “{ $target }” is the same place as “{ $other }”: each would take the files of the other away.
    .help = Give each target a folder (root) of its own, and delete “state” or give each its own.
