# Les mots de `avenant notice`.

cli-notice = Écrire les courriels qui annoncent une version aux lecteurs
cli-notice-document = Le document, par exemple privacy-policy
cli-notice-version = La version, par le jour à partir duquel elle s'applique ; sinon la dernière que les lecteurs peuvent voir
cli-notice-lang = Une seule langue ; sinon chacune, et toutes ensemble
cli-notice-out = Le dossier où écrire ; sinon notice-DOCUMENT-DATE dans le dossier du site
cli-notice-as-of = Le jour dont parle l'avis ; sinon aujourd'hui

notice-done = Les courriels sur { $version } sont dans { $folder } : { $languages }.
notice-untold = Pas de courriel en { $languages } : la version n'y a pas de résumé des changements.
