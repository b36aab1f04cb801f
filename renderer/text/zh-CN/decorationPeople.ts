/** Decoration: contractors and workers. */
export const decorationPeople = {
  title: '装修单位与人员',
} as const
