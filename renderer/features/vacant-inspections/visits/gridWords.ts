/** Words of what keeps a line of a clipboard from being stored. */
import { type Text, text } from '#renderer/text/text.ts'
import { vacantGrid } from '#renderer/text/zh-CN/vacantGrid.ts'
import type { RowProblem } from './gridRow.ts'
import { visitRefusalWords } from './visitWords.ts'

type OwnProblem = keyof typeof vacantGrid.problems

/** What is the matter, and what now. */
export function problemWords({ column, code, detail = {} }: RowProblem, words: Text = text): string {
  if (code === 'reading-lower')
    return words('vacantGrid.foot.lower', {
      meter: words(`vacantGrid.columns.${column}`),
      last: String(detail.last ?? ''),
    })
  if (Object.hasOwn(vacantGrid.problems, code))
    return words(`vacantGrid.problems.${code as OwnProblem}`, { number: String(detail.number ?? '') })
  const { what, now } = visitRefusalWords(code)
  return `${what}${now}`
}
