import type { Wording } from '#renderer/text/wording.ts'
import type { itemPapers as source } from '#renderer/text/zh-CN/itemPapers.ts'

export const itemPapers = {
  title: 'Work-contact slip',
} satisfies Wording<typeof source>
