import type { Wording } from '#renderer/text/wording.ts'
import type { vacantBoard as source } from '#renderer/text/zh-CN/vacantBoard.ts'

export const vacantBoard = {
  title: 'Round plan',
} as const satisfies Wording<typeof source>
