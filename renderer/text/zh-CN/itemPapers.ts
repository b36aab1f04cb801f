/** Work-contact slip. */
export const itemPapers = {
  title: '工作联系单',
} as const
