import type { Wording } from '#renderer/text/wording.ts'
import type { vacantLists as source } from '#renderer/text/zh-CN/vacantLists.ts'

export const vacantLists = {
  title: 'Patrol lists',
} as const satisfies Wording<typeof source>
