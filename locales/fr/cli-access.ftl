# Demander des mots de passe, et pourquoi il n'y en a pas.

access-ask-password = Mot de passe de { $account } :
access-ask-passphrase = Phrase secrète de la clé { $file } :
access-person = terminal
access-nobody = personne ne peut être interrogé ici, faute de terminal
access-nothing-typed = rien n'a été tapé
access-variable-missing = cette variable d'environnement n'est pas définie
access-variable-empty = cette variable d'environnement est vide
access-program-missing = le programme ne peut pas être lancé ({ $why })
access-program-failed = le programme a échoué ({ $how })
access-program-slow = le programme n'a rien écrit en { $seconds } secondes et a été arrêté
access-program-silent = le programme n'a écrit aucun mot de passe
