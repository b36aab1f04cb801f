/** Amounts in capital characters (大写) as receipts, vouchers and agreements want them. */
import type { Fen } from './money.ts'

const DIGITS = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖']
const PLACES = ['', '拾', '佰', '仟']
const GROUPS = ['', '万', '亿']

/** 1 to 9999: every run of zeros between two digits is one 零, none at either end. */
function capitalGroup(group: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) {
      gap = text !== ''
      continue
    }
    text += `${gap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
    gap = false
  }
  return text
}

/** Whole yuan in groups of four digits: 零 where a group was skipped or does not fill its thousands. */
function capitalYuan(yuan: number): string {
  let text = ''
  let gap = false
  for (let index = GROUPS.length - 1; index >= 0; index -= 1) {
    const group = Math.floor(yuan / 10_000 ** index) % 10_000
    if (group === 0) {
      gap = text !== ''
      continue
    }
    const zero = text !== '' && (gap || group < 1000)
    text += `${zero ? '零' : ''}${capitalGroup(group)}${GROUPS[index]}`
    gap = false
  }
  return text
}

function capitalDecimals(jiao: number, fen: number, afterYuan: boolean): string {
  if (jiao === 0 && fen === 0) return '整'
  if (fen === 0) return `${DIGITS[jiao]}角整`
  const zero = afterYuan ? '零' : ''
  return `${jiao === 0 ? zero : `${DIGITS[jiao]}角`}${DIGITS[fen]}分`
}

/**
 * The amount in capital characters: 壹仟肆佰零玖元伍角整, 壹拾元零伍分, 零元整, 负壹佰元整.
 *
 * 整 follows 元 and 角 (after 角 the rule leaves it open; with it nothing can be added), never 分. Zeros inside are one 零;
 * where the rule leaves 零 open (a zero in the place of 万 or 元 before a filled next place) it is left out:
 * 壹拾万柒仟元伍角整. Source: 正确填写票据和结算凭证的基本规定 (People's Bank of China), 1–3.
 */
export function formatFenCapital(amount: Fen): string {
  if (amount === 0) return '零元整'
  const total = Math.abs(amount)
  const yuan = Math.floor(total / 100)
  const decimals = capitalDecimals(Math.floor(total / 10) % 10, total % 10, yuan > 0)
  return `${amount < 0 ? '负' : ''}${yuan > 0 ? `${capitalYuan(yuan)}元` : ''}${decimals}`
}
