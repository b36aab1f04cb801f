import type { Wording } from '#renderer/text/wording.ts'
import type { vacantFaults as source } from '#renderer/text/zh-CN/vacantFaults.ts'

export const vacantFaults = {
  title: 'Faults',
} as const satisfies Wording<typeof source>
