import type { Wording } from '#renderer/text/wording.ts'
import type { board as source } from '#renderer/text/zh-CN/board.ts'

export const board = {
  title: 'Today',
} satisfies Wording<typeof source>
