import type { Wording } from '#renderer/text/wording.ts'
import type { custodyIntake as source } from '#renderer/text/zh-CN/custodyIntake.ts'

export const custodyIntake = {
  title: 'Take in',
} satisfies Wording<typeof source>
