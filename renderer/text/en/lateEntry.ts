import type { Wording } from '#renderer/text/wording.ts'
import type { lateEntry as source } from '#renderer/text/zh-CN/lateEntry.ts'

export const lateEntry = {
  title: 'Late entry',
} satisfies Wording<typeof source>
