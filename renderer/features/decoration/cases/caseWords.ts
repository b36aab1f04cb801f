/** Words of cases: refusals, gaps, items, whose turn. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { decorationCases } from '#renderer/text/zh-CN/decorationCases.ts'
import { decorationWords } from '#renderer/text/zh-CN/decorationWords.ts'
import { lateEntry } from '#renderer/text/zh-CN/lateEntry.ts'
import { lists } from '#renderer/text/zh-CN/lists.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { CaseStatus } from '#shared/domain/decoration/cases/caseState.ts'
import type { PermitGap } from '#shared/domain/decoration/cases/permitGaps.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** What happened, is it saved, what now, for any refusal of cases, their papers or a 补录. */
export function caseRefusalWords(code: string): RefusalWords {
  if (isKeyOf(decorationCases.refusals, code)) return moduleRefusalWords('decorationCases', code)
  if (isKeyOf(lateEntry.refusals, code)) return moduleRefusalWords('lateEntry', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return foreignRefusalWords(code)
}

/** The same for a filter that is kept. */
export function savedFilterWords(code: string): RefusalWords {
  return isKeyOf(lists.refusals, code) ? moduleRefusalWords('lists', code) : foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

/** A declaration item in words; what a later version declared stays as it is. */
export function itemWords(item: string, t: Text = text): string {
  return isKeyOf(decorationWords.declared, item) ? t(`decorationWords.declared.${item}`) : item
}

/** A paper in words. */
export function paperWords(kind: string, t: Text = text): string {
  return isKeyOf(decorationWords.papers, kind) ? t(`decorationWords.papers.${kind}`) : kind
}

/** A drawing in words. */
export function drawingWords(kind: string, t: Text = text): string {
  return isKeyOf(decorationWords.drawings, kind) ? t(`decorationWords.drawings.${kind}`) : kind
}

/** One gap before the permit in words: matters, the card and PEOPLE's form say the same. */
export function gapWords({ code, of = '', amountFen }: PermitGap, t: Text = text): string {
  const amount = amountFen === undefined ? '' : formatFen(amountFen as Fen)
  return t(`decorationCases.gaps.${code}`, { of: nameOf(code, of, t), amount })
}

function nameOf(code: PermitGap['code'], of: string, t: Text): string {
  if (code === 'deposit-missing')
    return isKeyOf(decorationCases.accounts, of) ? t(`decorationCases.accounts.${of}`) : of
  if (code.startsWith('drawing-')) return drawingWords(of, t)
  return code === 'item-forbidden' || code === 'company-needed' ? itemWords(of, t) : paperWords(of, t)
}

/** Gaps in words, those of one kind told together: 缺：A、B、C. */
export function gapLines(gaps: readonly PermitGap[], t: Text = text): readonly string[] {
  const codes = [...new Set(gaps.map(({ code }) => code))]
  return codes.flatMap((code) => {
    const same = gaps.filter((gap) => gap.code === code)
    if (same.some(({ of, amountFen }) => of === undefined || amountFen !== undefined))
      return same.map((gap) => gapWords(gap, t))
    const of = same.map((gap) => nameOf(code, gap.of ?? '', t)).join('、')
    return [t(`decorationCases.gaps.${code}`, { of, amount: '' })]
  })
}

/** Where a case stands, in words. */
export function statusWords(status: string, t: Text = text): string {
  return isKeyOf(decorationCases.statuses, status) ? t(`decorationCases.statuses.${status}`) : status
}

const STATES: Readonly<Record<CaseStatus, DeskState>> = {
  applied: 'todo',
  permitted: 'running',
  stopped: 'late',
  'acceptance-asked': 'due',
  rework: 'due',
  observing: 'running',
  accepted: 'due',
  archived: 'done',
  withdrawn: 'done',
  lapsed: 'done',
  void: 'done',
}

/** The status as a badge. */
export function statusBadge(status: CaseStatus): { readonly state: DeskState; readonly words: string } {
  return { state: STATES[status], words: statusWords(status) }
}

/** 还差 3 项 · 等业主: how many, and whose turn most of them are. */
export function lacksWords(gaps: readonly PermitGap[], t: Text = text): string {
  if (gaps.length === 0) return ''
  const turns = (['owner', 'us', 'engineering'] as const).map((turn) => ({
    turn,
    count: gaps.filter((gap) => gap.turn === turn).length,
  }))
  const most = turns.reduce((a, b) => (b.count > a.count ? b : a))
  return t('decorationCases.list.lacks', { count: gaps.length, turn: t(`decorationCases.turns.${most.turn}`) })
}
