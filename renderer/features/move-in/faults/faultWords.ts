/** Words of faults: refusals, where it is, how it stands, until when. */
import type { HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { items } from '#renderer/text/zh-CN/items.ts'
import { moveIn } from '#renderer/text/zh-CN/moveIn.ts'
import { moveInFaults } from '#renderer/text/zh-CN/moveInFaults.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { kindOfRoom } from '#shared/domain/move-in/inspection/houseRooms.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'

type Own = keyof typeof moveInFaults.refusals

const isOwn = (code: string): code is Own => Object.hasOwn(moveInFaults.refusals, code)

/** What happened, is it saved, what now, for any refusal of a fault; of its work order as items say it. */
export function houseFaultRefusal(code: string): RefusalWords {
  if (isOwn(code)) return moduleRefusalWords('moveInFaults', code)
  if (Object.hasOwn(items.refusals, code)) return moduleRefusalWords('items', code as keyof typeof items.refusals)
  return foreignRefusalWords(code)
}

/** The same for the papers' own screen: undefined for codes of others. */
export function houseFaultPaperRefusal(code: string): RefusalWords | undefined {
  return isOwn(code) ? moduleRefusalWords('moveInFaults', code) : undefined
}

type Placed = { readonly fault: Pick<HouseFaultLine['fault'], 'room' | 'item'>; readonly ownWords: string }

function word(table: 'rooms' | 'items', code: string, t: Text): string {
  if (!Object.hasOwn(moveIn[table], code)) return code
  return (t as unknown as (key: LabelKey) => string)(`moveIn.${table}.${code}` as LabelKey)
}

/** Room and item: 次卧 2 墙面. */
export function faultPlace({ fault, ownWords }: Placed, t: Text = text): string {
  const kind = kindOfRoom(fault.room)
  const number = kind === undefined ? '' : fault.room.slice(kind.length + 1)
  const room = [word('rooms', kind ?? fault.room, t), number].filter((part) => part !== '').join(' ')
  return `${room} ${ownWords || word('items', fault.item, t)}`.trim()
}

/** The building as the desk calls it; empty where the home has none. */
export function faultBuilding(
  { building, buildingCode }: Pick<HouseFaultLine, 'building' | 'buildingCode'>,
  t: Text,
): string {
  return building || (buildingCode === '' ? '' : t('lists.buildingNamed', { name: buildingCode }))
}

const STATES: Readonly<Record<HouseFaultLine['fault']['status'], DeskState>> = {
  ...{ found: 'due', told: 'running', mended: 'due', good: 'done', tracked: 'running', declined: 'done' },
}

/** The badge of a fault: late where its agreed day is gone. */
export function faultBadge(
  { fault, due }: Pick<HouseFaultLine, 'fault' | 'due'>,
  t: Text = text,
): { state: DeskState; words: string } {
  return { state: due.isLate ? 'late' : STATES[fault.status], words: t(`moveIn.faultStatuses.${fault.status}`) }
}

/** Until when it is owed: `12-01 前`, `超期 3 天`; empty where nothing is. */
export function faultDueWords({ due }: Pick<HouseFaultLine, 'due'>, today: Day, t: Text = text): string {
  if (due.day === '') return ''
  if (due.isLate) return t('moveInFaults.list.late', { count: daysBetween(due.day as Day, today) })
  return t('moveInFaults.list.until', { day: due.day.slice(5) })
}

/** What catches the eye: it came back, a work order runs, it is tracked, it belongs to nobody. */
export function faultMarks({ fault, due, order }: HouseFaultLine, t: Text = text): readonly string[] {
  const isOpen = due.duty !== 'none'
  return [
    ...(isOpen && order !== undefined && due.duty !== 'look'
      ? [t(order.isOpen ? 'moveInFaults.list.ordered' : 'moveInFaults.list.orderDone')]
      : []),
    ...(isOpen && fault.isTracked && fault.status !== 'tracked' ? [t('moveIn.faultStatuses.tracked')] : []),
    ...(fault.reopened > 0 ? [t('moveInFaults.list.reopened', { count: fault.reopened })] : []),
  ]
}
