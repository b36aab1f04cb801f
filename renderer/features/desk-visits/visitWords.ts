/** The words of a visit: who it is, how long they stay, and why a step was refused. */

import type { VisitRow } from '#renderer/db/tables.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import type { deskVisits } from '#renderer/text/zh-CN/deskVisits.ts'
import { coverName } from '#renderer/ui/PersonName.tsx'
import { foldVisit } from '#shared/domain/desk-visits/visitFold.ts'
import { isFact } from '#shared/sync/reversal.ts'
import type { VisitLine } from './queries.ts'

type VisitCode = keyof (typeof deskVisits)['refusals']

const OWN_CODES: Readonly<Record<VisitCode, true>> = {
  'who-missing': true,
  'name-too-long': true,
  'already-here': true,
  'not-here': true,
  'unit-unknown': true,
  'head-count-invalid': true,
  'leave-time-invalid': true,
  'plan-gone': true,
  'plan-matches': true,
  'plan-day-invalid': true,
  'plan-day-past': true,
  'plan-time-invalid': true,
  'plan-here': true,
  'already-planned': true,
}

/** What happened, is it saved, what now, for any refusal of a visit's commands. */
export function visitRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(OWN_CODES, code)) return moduleRefusalWords('deskVisits', code as VisitCode)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

/** Name for a notice: the told or filed one, covered while the screen is. */
export function noticeName({ name, unitCode }: Pick<VisitLine, 'name' | 'unitCode'>): string {
  const shown = name === '' ? text('deskVisits.unnamed') : usePrivacy.getState().covered ? coverName(name) : name
  return unitCode === '' ? shown : `${unitCode} ${shown}`
}

/** How long somebody has been here: 刚到, 6 分钟, 2 小时 5 分. */
export function stayText(minutes: number): string {
  if (minutes === 0) return text('deskVisits.justNow')
  if (minutes < 60) return text('deskVisits.minutesHere', { minutes })
  return text('deskVisits.hoursHere', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })
}

/** What desks told differently of a visit, in words; undefined while nothing is contested. */
export function conflictWords({ s, conflicts = [] }: VisitRow): string | undefined {
  if (conflicts.length === 0) return undefined
  const broken = foldVisit(s.filter(isFact)).violations.map(({ rule }) => rule)
  const rules = [
    ...(broken.includes('arrived-twice') ? (['arrivedTwice'] as const) : []),
    ...(broken.includes('left-before-arrival') ? (['leftBeforeArrival'] as const) : []),
  ]
  const said = rules.length === 0 ? (['takenInTwice'] as const) : rules
  return said.map((rule) => text(`deskVisits.conflicts.${rule}`)).join(' · ')
}

/** What else was noted, covered while the screen is: whom they see, how many, plate, until when. */
export function visitFactWords({ visit: { v }, hostName, filedName }: VisitLine): readonly string[] {
  const { covered } = usePrivacy.getState()
  const firm = filedName === undefined && v.name !== '' ? [v.company, v.department] : []
  return [
    ...firm,
    hostName === '' ? '' : text('deskVisits.toHost', { host: covered ? coverName(hostName) : hostName }),
    v.headCount === 1 ? '' : text('deskVisits.heads', { count: v.headCount }),
    covered && v.plate !== '' ? '••••' : v.plate,
    v.leaveBy === '' ? '' : text('deskVisits.leavesBy', { time: v.leaveBy }),
  ].filter((fact) => fact !== '')
}
