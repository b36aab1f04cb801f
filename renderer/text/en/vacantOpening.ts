import type { Wording } from '#renderer/text/wording.ts'
import type { vacantOpening as source } from '#renderer/text/zh-CN/vacantOpening.ts'

export const vacantOpening = {
  title: 'Opening import',
} as const satisfies Wording<typeof source>
