import type { Archive } from '#domain/archive.ts'
import { contradictedFigures } from '#ingest/doubts/chiffre-contredit.ts'
import { movedCodes } from '#ingest/doubts/code-deplace.ts'
import { contradictedCredits } from '#ingest/doubts/credits-contredits.ts'
import { unbalancedCredits } from '#ingest/doubts/credits-incoherents.ts'
import type { ContentDoubt } from '#ingest/doubts/find-doubts-of-content.ts'
import { sharesOutOfBounds } from '#ingest/doubts/part-hors-bornes.ts'
import { earlyActuals } from '#ingest/doubts/resultat-premature.ts'
import { unusualJumps } from '#ingest/doubts/saut-inhabituel.ts'
import { tablesNotRead } from '#ingest/doubts/tableau-non-releve.ts'
import { changedUnits } from '#ingest/doubts/unite-changee.ts'
import type { Problem } from '#ingest/problem.ts'
import type { DoubtName } from '#ingest/rules.ts'

/** How each doubt on `data/` is looked for. Doubts of one place are shown in this order. */
const finders: Readonly<Record<Exclude<DoubtName, ContentDoubt>, (archive: Archive) => readonly Problem[]>> =
  {
    'part-hors-bornes': sharesOutOfBounds,
    'saut-inhabituel': unusualJumps,
    'chiffre-contredit': contradictedFigures,
    'resultat-premature': earlyActuals,
    'unite-changee': changedUnits,
    'code-deplace': movedCodes,
    'tableau-non-releve': tablesNotRead,
    'credits-incoherents': unbalancedCredits,
    'credits-contredits': contradictedCredits,
  }

/**
 * What looks odd in figures that passed every check: misreadings do, and so do some true figures.
 * Doubts are shown and block nothing.
 */
export function findDoubts(archive: Archive): readonly Problem[] {
  return Object.values(finders).flatMap((find) => find(archive))
}
