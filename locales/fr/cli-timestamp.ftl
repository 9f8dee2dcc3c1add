# Les mots des horodatages : `avenant publish --attach`, et ce qui est dit après chaque inscription au registre.

cli-publish-attach-name = JETON
cli-publish-attach = Un horodatage du registre à conserver : le fichier où vous avez enregistré la réponse de l'autorité

timestamp-ask =
    Vous êtes pour l'instant seul à dire que c'était aujourd'hui. Un horodatage du registre le dit aussi, par cette autorité ou par celle de votre choix :
    {"  "}curl -fsS -H "Content-Type: application/timestamp-query" --data-binary "@{ $request }" -o reponse.tsr { $authority }
    {"  "}avenant publish --attach reponse.tsr
    Et, une fois le site en ligne, une copie du registre dans une archive du web :
    {"  "}curl -fsS -o archive.html https://web.archive.org/save/{ $ledger }
timestamp-done = Le registre existait jusqu'à l'inscription { $line } à l'instant { $at }, selon « { $by } ». Conservé sous { $file }, inscription { $entry } au registre, tête { $head }. La signature de l'autorité n'a pas été vérifiée ; docs/witness.md dit comment le faire.

verify-stamped = Le registre existait jusqu'à l'inscription { $line } à l'instant { $at }, selon « { $by } » ({ $file }).
verify-unstamped = { $count ->
    [one] De la dernière inscription
   *[other] Des { $count } dernières inscriptions
}, vous êtes pour l'instant seul à dire la date.
verify-signatures = La signature des autorités n'est pas vérifiée ici. Vous la vérifiez avec le certificat d'une autorité à laquelle vous vous fiez : openssl ts -verify -digest { $digest } -token_in -in { $file } -CAfile authority.pem

prove-stamps = Ce que d'autres disent des jours
prove-stamps-words = Une autorité a signé, à une certaine seconde, qu'elle voyait l'empreinte d'une ligne du registre, qui fixe toutes les lignes qui la précèdent. Chaque commande compare le fichier de la ligne avec ce qui fut signé, et vérifie la signature ; elle doit répondre « Verification: OK ». Le fichier authority.pem est le certificat de cette autorité : il n'est pas dans ce dossier, pour que vous le preniez chez l'autorité elle-même, car c'est à vous de dire si vous vous y fiez.
prove-stamped = « { $by } » dit que le registre existait jusqu'à l'inscription { $line } à l'instant { $at }. { $reaches ->
    [yes] L'inscription { $entry }, par laquelle cette version est entrée, en est couverte
   *[no] L'inscription { $entry }, par laquelle cette version est entrée, n'en est pas couverte
} :
