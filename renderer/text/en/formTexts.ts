import type { Wording } from '#renderer/text/wording.ts'
import type { formTexts as source } from '#renderer/text/zh-CN/formTexts.ts'

export const formTexts = {
  title: 'Form texts',
} satisfies Wording<typeof source>
