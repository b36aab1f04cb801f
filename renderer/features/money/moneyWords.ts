/** Words of decoration's money: refusals, accounts, payers, ways to pay; a word that this version does not know stands as it is. */
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, label } from '#renderer/text/text.ts'
import { decorationMoney } from '#renderer/text/zh-CN/decorationMoney.ts'
import { decorationMoneyRefusals } from '#renderer/text/zh-CN/decorationMoneyRefusals.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** What happened, is it saved, what now, for any refusal of money or its slips. */
export function moneyRefusalWords(code: string): RefusalWords {
  if (isKeyOf(decorationMoneyRefusals.refusals, code)) return moduleRefusalWords('decorationMoneyRefusals', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
}

const wordIn =
  (group: 'accounts' | 'occasions' | 'payers' | 'methods' | 'units' | 'kinds' | 'steps') =>
  (word: string): string =>
    Object.hasOwn(decorationMoney[group], word) ? label(`decorationMoney.${group}.${word}` as LabelKey) : word

export const accountWords = wordIn('accounts')
export const occasionWords = wordIn('occasions')
export const payerWords = wordIn('payers')
export const methodWords = wordIn('methods')
export const unitWords = wordIn('units')
export const kindWords = wordIn('kinds')
export const stepWords = wordIn('steps')

/** An amount as screens show it. */
export function yuanText(fen: number): string {
  return formatFen(fen as Fen)
}
