import type { Wording } from '#renderer/text/wording.ts'
import type { vacantVisits as source } from '#renderer/text/zh-CN/vacantVisits.ts'

export const vacantVisits = {
  title: 'Visits',
} as const satisfies Wording<typeof source>
