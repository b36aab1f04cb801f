import type { Wording } from '#renderer/text/wording.ts'
import type { letters as source } from '#renderer/text/zh-CN/letters.ts'

export const letters = {
  title: 'Letters',
} satisfies Wording<typeof source>
