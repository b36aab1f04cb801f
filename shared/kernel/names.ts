/** Names of people and codes of units: masks for lists and papers, and the order of lists. */

/** Family names of two characters that are still in use; with one of them, two characters are kept. */
const DOUBLE_FAMILY_NAMES = new Set(
  (
    '欧阳 上官 司马 司徒 司空 诸葛 东方 东郭 皇甫 尉迟 公孙 公羊 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 百里 南宫 南门 独孤 申屠 淳于 单于 ' +
    '太史 太叔 澹台 濮阳 钟离 闻人 赫连 呼延 拓跋 西门 第五 鲜于 闾丘 梁丘 左丘 谷梁 万俟 漆雕 乐正 颛孙 壤驷 公冶 宗政 仲孙 叔孙'
  ).split(' '),
)
const GRAPHEMES = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' })
const NAMES = new Intl.Collator('zh-CN')
const CODES = new Intl.Collator('zh-CN', { numeric: true })

function starred(count: number): string {
  return '*'.repeat(Math.max(count, 0))
}

/** Family name and last character stay: 王*梅, 欧阳*娜; of a name without a third part only the family name: 王*, 欧阳*. */
function maskHan(signs: readonly string[]): string {
  const family = signs.length > 2 && DOUBLE_FAMILY_NAMES.has(signs.slice(0, 2).join('')) ? 2 : 1
  if (signs.length - family < 2) return signs.slice(0, family).join('') + starred(signs.length - family)
  return signs.slice(0, family).join('') + starred(signs.length - family - 1) + signs.slice(-1).join('')
}

/**
 * A person's name as lists and public papers show it: 王梅 is 王*, 王小梅 王*梅, 欧阳娜娜 欧阳*娜. Of names in parts
 * (买买提·阿不都, John Smith) each part keeps its first character: 买**·阿**. One character alone is a star.
 * Source: handbook 2.18 (name optional).
 */
export function maskName(name: string): string {
  const signs = Array.from(GRAPHEMES.segment(name), ({ segment }) => segment)
  if (signs.length === 1) return '*'
  if (signs.every((sign) => /^\p{Script=Han}/u.test(sign))) return maskHan(signs)
  let first = true
  return signs
    .map((sign) => {
      const separator = /^[\s·.-]$/.test(sign)
      const shown = separator || first ? sign : '*'
      first = separator
      return shown
    })
    .join('')
}

/** The text order of code units, where a collator sees no difference: the same list stands in the same order everywhere. */
function byUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The order of names in lists: by pinyin, then by code. For the screen only: the platform's tables change, so nothing stored or hashed may depend on it. */
export function compareNames(a: string, b: string): number {
  return NAMES.compare(a, b) || byUnits(a, b)
}

/** The order of building and unit numbers in lists: figures by value, 10 after 9. For the screen only, as `compareNames`. */
export function compareCodes(a: string, b: string): number {
  return CODES.compare(a, b) || byUnits(a, b)
}
