# Les mots de `avenant erratum`.

cli-erratum = Corriger un texte publié par une révision datée que les lecteurs voient
cli-erratum-words-name = MOTS
cli-erratum-file-name = FICHIER
cli-erratum-document = Le document, par exemple privacy-policy
cli-erratum-version = La version, par le jour à partir duquel elle s'applique
cli-erratum-lang = La langue du texte : chacune se corrige à part
cli-erratum-replace = Des mots qui figurent une fois dans le texte, et ceux qui doivent s'y trouver
cli-erratum-file = Le texte corrigé, fait à partir de la copie que la commande ouvre ou donne sans --replace ni --file
cli-erratum-reason = Pourquoi le sens est le même ; les lecteurs le voient
cli-erratum-yes = Sceller la correction ; sans cela rien n'est écrit

erratum-no-language = « { $typed } » n'est pas un code de langue.
erratum-no-language-help = Écrivez-le comme dans les noms des fichiers, par exemple fr ou pt-BR.
erratum-copy = Enregistrez cette copie dans un fichier, corrigez les mots, puis relancez la même commande avec --file FICHIER.
erratum-kept = Ce que vous avez écrit reste dans { $file } : relancez la même commande avec --file { $file }, et avec --yes pour sceller.
erratum-change = { $change }
erratum-ask = Pour sceller cette correction à jamais, lancez la même commande avec --yes.
erratum-done = { $text } est scellé ; le texte précédent reste lisible. Inscription { $entry } au registre, tête { $head }.
erratum-working-corrected = Le texte de travail, qui est la prochaine version, est corrigé aussi.
erratum-working-unsure = Le texte de travail, qui est la prochaine version, est resté tel quel : vérifiez s'il demande la même correction.
