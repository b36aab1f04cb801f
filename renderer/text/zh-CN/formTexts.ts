/** Form texts. */
export const formTexts = {
  title: '单据文本',
} as const
