/** Faults of a home that is handed over (handbook R45, R46, 2.3, 3.4): agreed with the owner, told in writing, mended, looked at again until good. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** 登记, 已发通知, 待复验, 合格, 转跟踪清单; an unreasonable demand is recorded and answered, never mended (handbook R45). */
export type HouseFaultStatus = 'found' | 'told' | 'mended' | 'good' | 'tracked' | 'declined'

/** One fault of one item of one room. */
export interface HouseFault extends JsonObject {
  readonly id: string
  readonly status: HouseFaultStatus
  readonly room: string
  readonly item: string
  readonly what: string
  readonly photos: readonly string[]
  /** Who answers for it: 开发商, 施工单位, 工程部. */
  readonly responsible: string
  /** Work order (事项) that runs for it; null without one. */
  readonly itemId: string | null
  /** Day that was agreed with the owner; told anew when it came back. */
  readonly dueOn: string
  readonly number: string
  readonly mendedAt: string
  readonly mendedBy: string
  /** How often it was looked at again, and how often it was not good. */
  readonly looks: number
  readonly reopened: number
  readonly closedAt: string
  readonly closedWhy: string
}

type Step = (fault: HouseFault, event: LiveEvent) => HouseFault

/** What each later event of a fault adds; a fault that is closed stays closed. */
const STEPS: Readonly<Record<string, Step>> = {
  faultTold: (fault, event) => {
    const { text, day } = fieldsOf(event)
    return { ...fault, status: 'told', number: text('number'), dueOn: day('dueOn') || fault.dueOn }
  },
  faultOrdered: (fault, event) => ({ ...fault, itemId: fieldsOf(event).id('itemId') }),
  faultMended: (fault, event) => ({ ...fault, status: 'mended', mendedAt: event.at, mendedBy: event.actor.id }),
  faultLookedAt: (fault, event) => {
    const { isSet, day } = fieldsOf(event)
    const looks = fault.looks + 1
    if (isSet('isGood')) return { ...fault, looks, status: 'good', closedAt: event.at }
    const status = fault.number === '' ? 'found' : 'told'
    const again = { looks, status, reopened: fault.reopened + 1, mendedAt: '', mendedBy: '' } as const
    return { ...fault, ...again, dueOn: day('dueOn') || fault.dueOn }
  },
  faultTracked: (fault, event) => ({ ...fault, status: 'tracked', closedWhy: fieldsOf(event).text('why') }),
  faultDeclined: (fault, event) => ({
    ...fault,
    ...{ status: 'declined', closedAt: event.at, closedWhy: fieldsOf(event).text('why') },
  }),
}

/** Every fault of a case in the order in which it was found. Source: handbook R45, R46, 3.4. */
export function foldHouseFaults(events: readonly LiveEvent[]): readonly HouseFault[] {
  const faults = new Map<string, HouseFault>()
  for (const event of events) {
    if (event.ev === 'inspected' || event.ev === 'faultAdded' || event.ev === 'takenOver')
      for (const fault of foundIn(event)) if (!faults.has(fault.id)) faults.set(fault.id, fault)
    const step = STEPS[event.ev]
    if (step === undefined) continue
    for (const id of meantBy(event)) {
      const known = faults.get(id)
      if (known !== undefined && !isClosed(known)) faults.set(id, step(known, event))
    }
  }
  return [...faults.values()]
}

/** One notice tells of many; whatever else is told is of one. */
function meantBy(event: LiveEvent): readonly string[] {
  const { text, texts } = fieldsOf(event)
  return [...new Set([text('faultId'), ...texts('faultIds')])]
}

function foundIn(event: LiveEvent): readonly HouseFault[] {
  return fieldsOf(event)
    .each('faults')
    .map(({ text, texts, day }) => ({
      ...{ id: text('id'), status: 'found', room: text('room'), item: text('item'), what: text('what') },
      ...{ photos: texts('photos'), responsible: text('responsible'), dueOn: day('dueOn'), number: '', itemId: null },
      ...{ mendedAt: '', mendedBy: '', looks: 0, reopened: 0, closedAt: '', closedWhy: '' },
    }))
}

/** Nothing more is done about it: it is good, or the demand was declined. What is tracked goes on after the archive. */
export function isClosed({ status }: Pick<HouseFault, 'status'>): boolean {
  return status === 'good' || status === 'declined'
}

/** Faults that keep a case from the archive: neither closed nor on the tracked list. Source: handbook 3.4. */
export function openHouseFaults(faults: readonly HouseFault[]): readonly HouseFault[] {
  return faults.filter((fault) => !isClosed(fault) && fault.status !== 'tracked')
}
