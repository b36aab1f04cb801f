/** Words of release slips: refusals, goods in one line, when. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { lateEntry } from '#renderer/text/zh-CN/lateEntry.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import { releases } from '#renderer/text/zh-CN/releases.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { type GoodsLine, goodsText } from '#shared/domain/releases/goods.ts'
import type { Standing } from '#shared/domain/releases/standing.ts'
import type { SlipLine } from './queries.ts'

/** What happened, is it saved, what now, for any refusal of slips, their paper or a 补录. */
export function slipRefusalWords(code: string): RefusalWords {
  if (isKeyOf(releases.refusals, code)) return moduleRefusalWords('releases', code)
  if (isKeyOf(lateEntry.refusals, code)) return moduleRefusalWords('lateEntry', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

/** 冰箱 1 海尔双门 等 3 项. */
export function goodsInShort(goods: readonly GoodsLine[]): string {
  const [first] = goods
  if (first === undefined) return ''
  return goods.length === 1
    ? goodsText(first)
    : text('releases.list.goodsMore', { first: goodsText(first), count: goods.length })
}

/** A slip's state as a badge: its standing, or what is wrong with its gate copy. */
export function badgeOf({ standing, finding }: Pick<SlipLine, 'standing' | 'finding'>): {
  readonly state: DeskState
  readonly words: string
} {
  const isMissing = finding === 'no-copy' && (standing === 'passed' || standing === 'refused')
  const words = [text(`releases.standings.${standing}`), ...(isMissing ? [text('releases.filters.uncollected')] : [])]
  return { state: isMissing ? 'due' : STATES[standing], words: words.join(' · ') }
}

const STATES: Readonly<Record<Standing, DeskState>> = {
  issued: 'running',
  passed: 'done',
  refused: 'late',
  expired: 'late',
  void: 'todo',
}
