### Constats sur les messages : fichiers de locales/.

ftl-syntax = { $reason ->
    [brace] Ce message a une accolade qui n'est pas fermée, ou pas ouverte.
    [equals] Cette ligne n'est pas un message : un message est un nom, un signe égal et ses mots.
    [empty] Ce message n'a pas de mots après son signe égal.
    [default] Ce choix demande une forme, et une seule, marquée d'un astérisque : celle de tous les autres cas.
    [quote] Les guillemets ne sont pas fermés ici, ou contiennent une barre oblique inverse qui ne dit rien.
    [number] Ce nombre a plus de chiffres qu'un message ne peut en compter.
    [depth] Des accolades sont ouvertes ici à l'intérieur de trop d'autres.
   *[other] Ce message ne peut pas être lu.
}
    .help = { $reason ->
        [brace] Écrivez chaque variable entre deux accolades : {"{ $date }"}. Une accolade que les lecteurs doivent voir s'écrit {"{ \"{\" }"}.
        [equals] Écrivez « nom = mots », le nom en lettres sans accent, chiffres et traits d'union, dès le début de la ligne. Une deuxième ligne de mots commence par quatre espaces.
        [empty] Écrivez les mots après le signe égal, ou retirez la ligne pour garder les mots fournis.
        [default] Mettez un astérisque devant la dernière forme : « *[other] … ».
        [quote] Fermez les guillemets sur la même ligne. Une barre oblique inverse s'écrit deux fois.
        [number] Écrivez au plus neuf chiffres après le point.
        [depth] Fermez les accolades ouvertes auparavant.
       *[other] Comparez la ligne avec le message fourni du même nom et écrivez-la de la même façon.
    }
ftl-duplicate = Le message « { $name } » figure deux fois dans cette langue ; les lecteurs ne verraient que le second.
    .help = Retirez l'un des deux.
ftl-unknown-reference = « { $name } » est employé ici, et rien ne porte ce nom dans cette langue.
    .help = { $known ->
        [none] Écrivez les mots eux-mêmes, ou ajoutez un message de ce nom.
       *[other] Vouliez-vous écrire « { $known } » ?
    }
ftl-swallowed-line = « { $line } » a été lu comme la suite du message précédent, parce que la ligne commence par des espaces.
    .help = Ramenez la ligne au bord gauche pour en faire un message. Si ces mots appartiennent bien au message précédent, commencez-les autrement que par un nom et un signe égal.
ftl-variable = « { $name } » est employé ici, mais ce message ne le reçoit pas.
    .help = { $count ->
        [0] Ce message ne reçoit rien : écrivez les mots sans « { $name } ».
       *[other] Il reçoit { $known }.
    }
ftl-unknown-message = Aucune page n'emploie de message nommé « { $name } ».
    .help = Vouliez-vous écrire « { $known } » ? Si c'est un message à vous, donnez-lui un nom qui ressemble moins à un message fourni.
ftl-plural = { $reason ->
    [needs-function] La forme « { $category } » de ce compte n'est jamais choisie telle quelle.
   *[never] La forme « { $category } » n'est jamais choisie : cette langue ne la connaît pas.
}
    .help = { $reason ->
        [needs-function] Écrivez PLURAL autour du compte : {"{ PLURAL($count) -> … }"}.
       *[never] Retirez-la. Les formes de cette langue sont { $known }.
    }
message-missing = { $count ->
    [one] Dans la langue « { $language } », les mots de « { $messages } » manquent.
   *[other] Dans la langue « { $language } », les mots de { $count } messages manquent, dont { $messages }.
}
    .help = { $count ->
        [one] Écrivez-les dans un fichier du dossier « locales/{ $language } », sur une ligne à part : { $message } = mots
       *[other] Écrivez chacun d'eux dans un fichier du dossier « locales/{ $language } », sur une ligne telle que : { $message } = mots
    }
message-failed = { $reason ->
    [variable] Le message « { $message } » dans la langue « { $language } » emploie « { $subject } », qu'il ne reçoit pas ici.
    [reference] Le message « { $message } » dans la langue « { $language } » emploie « { $subject } », qui n'existe pas.
    [not-a-number] Le message « { $message } » dans la langue « { $language } » compte d'après « { $subject } », qui contient ici des mots.
    [cycle] Le message « { $message } » dans la langue « { $language } » s'emploie lui-même.
    [no-data] Les dates et les nombres de la langue « { $language } » ne sont pas connus : « { $message } » ne peut pas être écrit.
    [unreadable] « { $subject } » ne peut pas être lu comme ce que « { $message } » attend.
   *[function] Le message « { $message } » dans la langue « { $language } » donne à une fonction ce qu'elle ne peut pas prendre.
}
    .help = { $reason ->
        [variable] Donnez une valeur à « { $subject } » là où le message est demandé, ou retirez-le du message.
        [reference] Corrigez le nom dans « { $message } », ou ajoutez un message « { $subject } ».
        [not-a-number] Donnez « { $subject } » comme un nombre, sans guillemets.
        [cycle] Écrivez en entier les mots de « { $message } ».
        [no-data] Ajoutez au dossier « locales/{ $language } » un message « long-date » qui écrit un jour d'après $day, $month et $year.
        [unreadable] Écrivez un nombre comme 209893.00 et une durée comme P13M ou P3Y.
       *[function] Comparez le message avec le message fourni du même nom.
    }
note-first-here = Il figure ici une première fois.
