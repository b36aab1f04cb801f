/** Words of checklists and filled lists. */
export const vacantLists = {
  title: '巡查表',
} as const
