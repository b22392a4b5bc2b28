import type { DocumentVersions } from '#publish/document-versions.ts'

/**
 * What an editor is told when tables that were already published have changed: the correction is served as a
 * new version, and `freeze` keeps it. Empty when there is nothing to say.
 */
export function versionNotice(versions: readonly DocumentVersions[]): string {
  const corrected = versions.filter(({ frozen, files }) => !frozen && files.length > 1)
  if (corrected.length === 0) return ''
  const names = corrected.map(({ document, files }) => `${document} (version ${files.length})`)
  return [
    `Tableaux déjà publiés et corrigés depuis : ${names.join(', ')}.`,
    'La version précédente reste en ligne à son adresse. À faire avant de publier : npm run freeze, puis enregistrer le dossier publications/.',
  ].join('\n')
}
