/** What a cell of 装修项目 may say (handbook 2.5, R49): the labels of the form, and the words that desks write for them. */
import { DECLARED, type Declared } from '#shared/domain/decoration/kinds.ts'
import { normalizeText } from '#shared/kernel/text.ts'

/** Words → items, by `itemKey`. */
export type ItemWords = ReadonlyMap<string, readonly Declared[]>

/** Short words of the trade that mean one thing. 拆墙 is not among them: it may be a bearing wall. */
const TRADE_WORDS: Readonly<Record<string, readonly Declared[]>> = {
  ...{ 表面装饰: ['surface'], 墙面: ['surface'], 地面: ['surface'], 吊顶: ['surface'], 油漆: ['surface'] },
  ...{ 贴砖: ['surface'], 铺砖: ['surface'], 木工: ['surface'], 刷墙: ['surface'], 地板: ['surface'] },
  ...{ 水电: ['electrical', 'plumbing'], 水电改造: ['electrical', 'plumbing'] },
  ...{ 电气: ['electrical'], 电路: ['electrical'], 强弱电: ['electrical'], 给排水: ['plumbing'], 水路: ['plumbing'] },
  ...{
    防水: ['waterproofing'],
    防水层: ['waterproofing'],
    砌墙: ['wall-light-add'],
    拆非承重墙: ['wall-light-remove'],
  },
  ...{ 空调: ['air-conditioning'], 燃气: ['gas-pipes'], 外立面: ['facade'], 动火: ['hot-work'], 电焊: ['hot-work'] },
}
const SEPARATORS = /[、,，;；/+\n]/gu
/** What explains an item. */
const IN_BRACKETS = /[(（][^)）]*(?:[)）]|$)/gu

/** A word as it is compared: what stands in brackets is left out, and all separators are one. */
export function itemKey(word: string): string {
  return normalizeText(word.replace(IN_BRACKETS, '').replace(SEPARATORS, '、')).replace(/\s/gu, '').toLowerCase()
}

/** All words, from the labels of both languages. */
export function itemWords(labels: readonly Readonly<Record<Declared, string>>[]): ItemWords {
  return new Map([
    ...Object.entries(TRADE_WORDS).map(([word, items]) => [itemKey(word), items] as const),
    ...labels.flatMap((texts) => DECLARED.map((item) => [itemKey(texts[item]), [item]] as const)),
  ])
}

/** Items as the cell names them, each once; a cell that says nothing means surfaces. Undefined where a word is none of them. */
export function itemsIn(cell: string, words: ItemWords): readonly Declared[] | undefined {
  const parts = itemKey(cell).split('、')
  if (parts.every((part) => part === '')) return cell.trim() === '' ? ['surface'] : undefined
  const found = new Set<Declared>()
  // Labels hold separators themselves: at each word the longest run that is a label is taken.
  for (let at = 0; at < parts.length; ) {
    const runTo = (end: number) => words.get(parts.slice(at, end).join('、'))
    const end = parts.map((_, index) => index + 1).findLast((one) => one > at && runTo(one) !== undefined)
    if (end === undefined && parts[at] !== '') return undefined
    for (const item of (end === undefined ? undefined : runTo(end)) ?? []) found.add(item)
    at = end ?? at + 1
  }
  return DECLARED.filter((item) => found.has(item))
}
