/** Words of what was known before the program. */
export const vacantOpening = {
  title: '期初导入',
} as const
