import type { Wording } from '#renderer/text/wording.ts'
import type { dayClose as source } from '#renderer/text/zh-CN/dayClose.ts'

export const dayClose = {
  title: 'Evening close',
} satisfies Wording<typeof source>
