import type { Wording } from '#renderer/text/wording.ts'
import type { items as source } from '#renderer/text/zh-CN/items.ts'

export const items = {
  title: 'Items',
} satisfies Wording<typeof source>
