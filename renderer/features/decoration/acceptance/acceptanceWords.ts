/** Words of acceptance and archive: refusals, items, what stands against filing. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { decorationAcceptance } from '#renderer/text/zh-CN/decorationAcceptance.ts'
import { lateEntry } from '#renderer/text/zh-CN/lateEntry.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { ArchiveRefusal } from '#shared/domain/decoration/acceptance/archiving.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** What happened, is it saved, what now, for any refusal of acceptance, archive or the sheet. */
export function acceptanceRefusalWords(code: string): RefusalWords {
  if (isKeyOf(decorationAcceptance.refusals, code)) return moduleRefusalWords('decorationAcceptance', code)
  if (isKeyOf(lateEntry.refusals, code)) return moduleRefusalWords('lateEntry', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

/** An item of the form in words. */
export function itemWords(item: string, t: Text = text): string {
  return isKeyOf(decorationAcceptance.items, item) ? t(`decorationAcceptance.items.${item}`) : item
}

/** 初验 or 复验. */
export function stageWords(stage: string, t: Text = text): string {
  return t(`decorationAcceptance.stages.${stage === 'second' ? 'second' : 'first'}`)
}

/** What stands against filing, with its figure. */
export function gapWords({ code, detail = {} }: ArchiveRefusal, t: Text = text): string {
  const words = t as unknown as (key: LabelKey, values: Readonly<Record<string, unknown>>) => string
  const { amountFen = 0, count = 0 } = detail
  const amount = formatFen(Number(amountFen) as Fen)
  return words(`decorationAcceptance.gaps.${code}` as LabelKey, { count: Number(count), amount })
}
