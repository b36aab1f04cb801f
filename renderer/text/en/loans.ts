import type { Wording } from '#renderer/text/wording.ts'
import type { loans as source } from '#renderer/text/zh-CN/loans.ts'

export const loans = {
  title: 'Loans',
} satisfies Wording<typeof source>
