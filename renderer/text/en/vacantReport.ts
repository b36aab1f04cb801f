import type { Wording } from '#renderer/text/wording.ts'
import type { vacantReport as source } from '#renderer/text/zh-CN/vacantReport.ts'

export const vacantReport = {
  title: 'Monthly report',
} as const satisfies Wording<typeof source>
