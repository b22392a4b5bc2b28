import type { Archive } from '#domain/archive.ts'
import type { Problem } from '#ingest/problem.ts'
import { contradictedFigures } from '#ingest/rules/chiffre-contredit.ts'
import { movedCodes } from '#ingest/rules/code-deplace.ts'
import { contradictedCredits } from '#ingest/rules/credits-contredits.ts'
import { unbalancedCredits } from '#ingest/rules/credits-incoherents.ts'
import { mentionsToComplete } from '#ingest/rules/mention-a-completer.ts'
import { sharesOutOfBounds } from '#ingest/rules/part-hors-bornes.ts'
import { earlyActuals } from '#ingest/rules/resultat-premature.ts'
import { unusualJumps } from '#ingest/rules/saut-inhabituel.ts'
import { tablesNotRead } from '#ingest/rules/tableau-non-releve.ts'
import { changedUnits } from '#ingest/rules/unite-changee.ts'

/**
 * What looks odd in sources that passed every check: misreadings do, and so do some true figures.
 * Doubts are shown and block nothing.
 */
export function findDoubts(archive: Archive): readonly Problem[] {
  return [
    sharesOutOfBounds,
    unusualJumps,
    contradictedFigures,
    earlyActuals,
    changedUnits,
    movedCodes,
    tablesNotRead,
    unbalancedCredits,
    contradictedCredits,
    mentionsToComplete,
  ].flatMap((find) => find(archive))
}
