/** What the modules owe and count, for a record that is signed: in the screen's language to read, and each line as it stands on paper. */
import type { DaySpan, FrontDeskModule, HandoverCount, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import type { Store } from '#renderer/db/store.ts'
import { paperText, speaksAsPaper } from '#renderer/text/text.ts'

/** With the words that are signed and printed: Chinese, whatever the screen speaks. */
export type OnPaper<Line> = Line & { readonly onPaper: string }

// Paper's words are asked for with their own translator, in the same reading: the screen's language is one for all that runs meanwhile,
// so it is never switched, and what is signed is what stood on the screen.

/** What each module owes, with the name in the words of paper. */
export async function matterLists(
  store: Store,
  modules: readonly FrontDeskModule[],
  span: DaySpan,
): Promise<readonly (readonly OnPaper<OpenMatter>[])[]> {
  return Promise.all(
    modules.map(async ({ dueMatters }) => {
      const lines = (await dueMatters?.(store, span)) ?? []
      const papers = speaksAsPaper() ? lines : ((await dueMatters?.(store, span, paperText())) ?? [])
      return withPaper(lines, papers, (line) => coverWho(line, false).text)
    }),
  )
}

/** What each module has to be counted by hand. */
export async function countLists(
  store: Store,
  modules: readonly FrontDeskModule[],
): Promise<readonly (readonly OnPaper<HandoverCount>[])[]> {
  return Promise.all(
    modules.map(async ({ handoverCounts }) => {
      const lines = (await handoverCounts?.(store)) ?? []
      const papers = speaksAsPaper() ? lines : ((await handoverCounts?.(store, paperText())) ?? [])
      return withPaper(lines, papers, ({ label }) => label)
    }),
  )
}

function withPaper<Line extends { readonly id: string }>(
  lines: readonly Line[],
  papers: readonly Line[],
  wordsOf: (line: Line) => string,
): readonly OnPaper<Line>[] {
  const words = new Map(papers.map((line) => [line.id, wordsOf(line)]))
  return lines.map((line) => ({ ...line, onPaper: words.get(line.id) ?? wordsOf(line) }))
}
