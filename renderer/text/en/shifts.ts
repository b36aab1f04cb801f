import type { Wording } from '#renderer/text/wording.ts'
import type { shifts as source } from '#renderer/text/zh-CN/shifts.ts'

export const shifts = {
  title: 'Shifts',
} satisfies Wording<typeof source>
