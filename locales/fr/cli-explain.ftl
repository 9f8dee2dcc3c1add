# Les mots d'`avenant explain` et des pages de `docs/findings/`.

cli-explain = Dire ce que signifie un constat, avec un exemple et ce qu'il faut faire
cli-explain-name = Le nom entre crochets devant un constat, ou l'identifiant d'une règle
explain-weight = Il est de la sorte « { $severity } »{ $changes ->
    [yes] {""} ; « [check] » dans avenant.toml peut en décider autrement.
   *[no] {""}, et le reste toujours : sans lui des mots pourraient se perdre, un scellé se rompre, une adresse se couper, ou le site ne pas se faire.
}
explain-basis = Il repose sur
explain-example = Par exemple
explain-help = Ce qu'il faut faire
explain-case = C'est ainsi que { $case } le montre.
explain-page = La même chose se trouve dans { $page } de la documentation.
explain-index = Ce que constatent « avenant check » et d'autres commandes, par nom ; « avenant explain NOM » dit la même chose dans le terminal. Ces pages sont faites des messages du programme et de ses tests.
