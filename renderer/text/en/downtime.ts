import type { Wording } from '#renderer/text/wording.ts'
import type { downtime as source } from '#renderer/text/zh-CN/downtime.ts'

export const downtime = {
  title: 'Downtime bundle',
} satisfies Wording<typeof source>
