/** The attributes that one tag takes. */
export interface TagShape {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly mayHaveContent: boolean
}

/** The closed list of tags that editors may write, as `docs/formats.md` gives it. */
export const tagShapes: ReadonlyMap<string, TagShape> = new Map([
  [
    'Chiffre',
    {
      required: ['indicateur', 'annee', 'mesure'],
      optional: ['document', 'sous_indicateur'],
      mayHaveContent: false,
    },
  ],
  [
    'Credits',
    {
      required: ['annee', 'etape', 'titre', 'type'],
      optional: ['perimetre', 'document'],
      mayHaveContent: false,
    },
  ],
  ['Terme', { required: ['id'], optional: [], mayHaveContent: true }],
  ['Source', { required: ['document'], optional: ['partie'], mayHaveContent: false }],
])
