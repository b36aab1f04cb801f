/** Words of faults: refusals, states, what is owed next, what was found. */
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { itemWords } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { items } from '#renderer/text/zh-CN/items.ts'
import { vacantFaults } from '#renderer/text/zh-CN/vacantFaults.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { FaultDue } from '#shared/domain/vacant-inspections/faults/faultDuties.ts'
import type { FaultState, FaultStatus } from '#shared/domain/vacant-inspections/faults/faultFold.ts'

type Own = keyof typeof vacantFaults.refusals

const isOwn = (code: string): code is Own => Object.hasOwn(vacantFaults.refusals, code)

/** What happened, is it saved, what now, for any refusal of a fault; of its work order as items say it. */
export function faultRefusalWords(code: string): RefusalWords {
  if (isOwn(code)) return moduleRefusalWords('vacantFaults', code)
  if (Object.hasOwn(items.refusals, code)) return moduleRefusalWords('items', code as keyof typeof items.refusals)
  return foreignRefusalWords(code)
}

/** The same for the papers' own screen: undefined for codes of others. */
export function faultPaperRefusal(code: string): RefusalWords | undefined {
  return isOwn(code) ? moduleRefusalWords('vacantFaults', code) : undefined
}

const STATES: Readonly<Record<FaultStatus, DeskState>> = {
  ...{ found: 'due', noticed: 'running', mended: 'due', closed: 'done', void: 'todo' },
}

/** The badge of a fault: late where what is owed is. */
export function faultBadge(
  { state, due }: Pick<FaultLine, 'state' | 'due'>,
  t: Text = text,
): { state: DeskState; words: string } {
  const shown = due.isLate ? 'late' : due.duty === 'mend' ? 'running' : STATES[state.status]
  const words = due.duty === 'none' ? t(`vacantFaults.statuses.${state.status}`) : t(`vacantFaults.duties.${due.duty}`)
  return { state: shown, words }
}

/** Until when it is owed: `11-24 前`, `超期 3 天`; empty where nothing is. */
export function dueWords({ duty, day, isLate }: FaultDue, daysLate: number, t: Text = text): string {
  if (duty === 'none' || day === '') return ''
  if (isLate) return t('vacantFaults.list.late', { count: daysLate })
  return duty === 'mend' ? t('vacantFaults.list.until', { day: day.slice(5) }) : t('vacantFaults.list.today')
}

/** The item, in the project's own words where it made it. */
export function faultItemWords({ state, ownWords }: Pick<FaultLine, 'state' | 'ownWords'>, t: Text = text): string {
  return itemWords({ code: state.item, words: ownWords }, t)
}

/** The building as the desk calls it: its name, or 5 栋; empty where the home has none. */
export function faultBuilding(
  { building, buildingCode }: Pick<FaultLine, 'building' | 'buildingCode'>,
  t: Text,
): string {
  return building || (buildingCode === '' ? '' : t('lists.buildingNamed', { name: buildingCode }))
}

/** Units of the meters. */
const UNITS: Readonly<Record<string, string>> = { 'meter/water': 'm³', 'meter/gas': 'm³', 'meter/power': 'kWh' }

/** What was found: the officer's words, and of a meter how far it moved. */
export function faultWhat(
  {
    state,
    movedHundredths,
  }: Pick<FaultLine, 'movedHundredths'> & { readonly state: Pick<FaultState, 'item' | 'what'> },
  t: Text = text,
): string {
  const moved =
    movedHundredths === null
      ? ''
      : t('vacantFaults.card.moved', { amount: `${movedHundredths / 100} ${UNITS[state.item] ?? ''}`.trim() })
  return [state.what, moved].filter((part) => part !== '').join(t('vacantFaults.card.between'))
}
