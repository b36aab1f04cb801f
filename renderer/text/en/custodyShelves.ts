import type { Wording } from '#renderer/text/wording.ts'
import type { custodyShelves as source } from '#renderer/text/zh-CN/custodyShelves.ts'

export const custodyShelves = {
  title: 'Shelves',
} satisfies Wording<typeof source>
