import type { Wording } from '#renderer/text/wording.ts'
import type { vacantUnit as source } from '#renderer/text/zh-CN/vacantUnit.ts'

export const vacantUnit = {
  title: 'File of the vacant home',
} as const satisfies Wording<typeof source>
