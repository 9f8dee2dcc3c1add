# Asking for passwords, and why one cannot be had.

access-ask-password = Password of { $account }:
access-ask-passphrase = Passphrase of the key { $file }:
access-person = terminal
access-nobody = nobody can be asked here, for there is no terminal
access-nothing-typed = nothing was typed
access-variable-missing = this variable of the environment is not set
access-variable-empty = this variable of the environment is empty
access-program-missing = the program cannot be started ({ $why })
access-program-failed = the program ended in failure ({ $how })
access-program-slow = the program printed nothing within { $seconds } seconds and was ended
access-program-silent = the program printed no password
