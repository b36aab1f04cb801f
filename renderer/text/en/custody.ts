import type { Wording } from '#renderer/text/wording.ts'
import type { custody as source } from '#renderer/text/zh-CN/custody.ts'

export const custody = {
  title: 'Parcels',
  rail: 'Parcels',
  conflicts: {
    twoSlots: 'Two desks put one thing into two slots',
    outBeforeIn: 'It left before it came',
    outWhileLost: 'A thing told as lost was handed out',
    claim: 'One thing left twice',
  },
} satisfies Wording<typeof source>
