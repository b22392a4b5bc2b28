/** The two amounts of a credit row and the column in which each is typed. */
export const creditAmounts = [
  { key: 'commitmentAuthorisations', heading: 'ae' },
  { key: 'paymentAppropriations', heading: 'cp' },
] as const
