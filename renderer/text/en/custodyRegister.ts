import type { Wording } from '#renderer/text/wording.ts'
import type { custodyRegister as source } from '#renderer/text/zh-CN/custodyRegister.ts'

export const custodyRegister = {
  title: 'Custody register',
} satisfies Wording<typeof source>
