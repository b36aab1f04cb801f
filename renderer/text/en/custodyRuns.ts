import type { Wording } from '#renderer/text/wording.ts'
import type { custodyRuns as source } from '#renderer/text/zh-CN/custodyRuns.ts'

export const custodyRuns = {
  title: 'Deliveries',
} satisfies Wording<typeof source>
