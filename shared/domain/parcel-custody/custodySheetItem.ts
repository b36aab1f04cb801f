/** One thing as custody's papers say it: what its ids stand for is looked up by the desk, the rest is put into words here. */
import { type Day, formatDayChinese, isDay } from '#shared/kernel/days.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { maskPhone } from '#shared/kernel/phones.ts'
import { KIND_LABELS, NOTICE_WAY_LABELS, TAKER_LABELS } from './custodySheetText.ts'
import type { CustodyState } from './custodyState.ts'

/** A thing and the names behind its ids; every text may be empty. A thing that is taken in by the same change is `{ ...NO_CUSTODY, ... }`. */
export interface SheetItem {
  readonly item: CustodyState
  /** Code of the unit: 2-0301. */
  readonly unit: string
  /** Code of the slot: A-03. */
  readonly slot: string
  /** Whose it is; the telephone is masked on paper. */
  readonly name: string
  readonly phone: string
  /** Who left it. */
  readonly fromName: string
  readonly receivedBy: string
  /** Names of who counted a found thing. */
  readonly countedBy: readonly string[]
  /** Who carried it to the home (楼栋专员). */
  readonly officer: string
  /** Handler of the way out, and who took it. */
  readonly outBy: string
  readonly takerName: string
}

/** An instant as papers print it in a cell, in the community's zone: `11-21 14:05`; empty for an empty one. */
export type CellTime = (instant: string) => string

const joined = (parts: readonly string[], by = ' '): string => parts.filter((part) => part !== '').join(by)

/** 类别 as printed; a kind of a newer version is printed as it is. */
export function kindText({ kind }: Pick<CustodyState, 'kind'>): string {
  return Object.hasOwn(KIND_LABELS, kind) ? KIND_LABELS[kind as keyof typeof KIND_LABELS] : kind
}

/** What it is: 包裹 where nothing else was said of a courier's parcel. */
export function whatText({ what, kind }: Pick<CustodyState, 'what' | 'kind'>): string {
  return what === '' && kind === 'courier' ? '包裹' : what
}

/** A telephone as papers show it; empty stays empty. */
export function phoneText(phone: string): string {
  return phone === '' ? '' : maskPhone(phone)
}

/** Declared value, or 未申报 (handbook 3.5, D14). */
export function declaredText({ declaredFen }: Pick<CustodyState, 'declaredFen'>): string {
  return declaredFen === null ? '未申报' : `${formatFen(declaredFen as Fen)} 元`
}

/** 禁寄提示; empty for couriers and for what was found, whom nobody asks (handbook D14). */
export function remindedText({ kind, reminded }: Pick<CustodyState, 'kind' | 'reminded'>): string {
  if (kind === 'courier' || kind === 'found') return ''
  return reminded ? '已告知' : '未告知'
}

/** Until when it is kept; empty where nothing was agreed. */
export function keepUntilText({ keepUntil }: Pick<CustodyState, 'keepUntil'>): string {
  return isDay(keepUntil) ? formatDayChinese(keepUntil as Day) : keepUntil
}

/** 通知: when and how last, and how often (handbook 2.15). */
export function noticesText({ notices }: Pick<CustodyState, 'notices'>, at: CellTime): string {
  const last = notices.at(-1)
  if (last === undefined) return ''
  const way = Object.hasOwn(NOTICE_WAY_LABELS, last.way) ? NOTICE_WAY_LABELS[last.way as 'group'] : last.way
  return joined([at(last.at), way, notices.length > 1 ? `共 ${notices.length} 次` : ''])
}

/** Where a thing comes from, which each kind says in its own words: carrier and waybill, who left it, finding, what is wrong with a device. */
export function originText({ item, fromName }: Pick<SheetItem, 'item' | 'fromName'>, at: CellTime): string {
  if (item.kind === 'courier') return joined([item.carrier, item.waybill])
  if (item.kind === 'left-for') return fromName === '' ? '' : `留物人 ${fromName}`
  if (item.kind === 'device') return item.fault === '' ? '' : `故障：${item.fault}`
  if (item.kind !== 'found') return ''
  const finder = item.finder === '' ? '' : `拾获人 ${item.finder}`
  return joined([at(item.foundAt) || item.foundAt, item.foundPlace, finder])
}

/** 异常: damaged, turned down, back from a delivery, looked for, lost (handbook 2.15). */
export function irregularText({ item }: Pick<SheetItem, 'item'>): string {
  const { damage, ruling, declinedAt, declinedWhy, failedDeliveries, missingSince, status } = item
  return joined(
    [
      item.damagedAt === '' ? '' : `破损：${joined([damage, ruling === '' ? '' : `裁定 ${ruling}`], '，')}`,
      declinedAt === '' ? '' : joined(['拒收', declinedWhy], '：'),
      failedDeliveries === 0 ? '' : `送达未成 ${failedDeliveries} 次`,
      status === 'lost' ? '遗失' : missingSince === '' ? '' : '查找中',
    ],
    '；',
  )
}

/** 领取人: self or proxy with the proof, or where it went instead; empty while it has not left. */
export function takerText({ item: { out }, takerName }: Pick<SheetItem, 'item' | 'takerName'>): string {
  if (out === null) return ''
  const to = Object.hasOwn(TAKER_LABELS, out.to) ? TAKER_LABELS[out.to] : out.to
  const id = out.idLast4 === '' ? '' : `证件尾号 ${out.idLast4}`
  const receipt = out.receipt === '' ? '' : `回执 ${out.receipt}`
  return joined([takerName || out.name, to ?? '', out.authority, id, receipt])
}

/** How it was signed for: on the pad, on which paper, or not yet. */
export function signedText({ signature, signedPaper }: { readonly signature: string; readonly signedPaper: string }) {
  if (signature !== '') return '签字板已签'
  return signedPaper === '' ? '' : `纸质 ${signedPaper}`
}
