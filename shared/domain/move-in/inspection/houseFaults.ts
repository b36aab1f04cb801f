/** Faults of a home that is handed over (handbook R45, R46, 2.3, 3.4): agreed with the owner, told in writing, mended, looked at again until good. */
import { type EventFields, fieldsOf } from '#shared/domain/eventFields.ts'
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
  readonly foundAt: string
  readonly foundBy: string
  /** Paper that told of it last, where the desk issued it. */
  readonly sheetId: string | null
  /** On the tracked list: it goes on after the archive, until it is good. */
  readonly isTracked: boolean
  /** All who mended it, or said so, since it came back last: none of them judges it. */
  readonly menders: readonly string[]
  readonly history: readonly HouseFaultStep[]
}

/** One thing that was told of a fault, with who did it and who entered it. */
export interface HouseFaultStep extends JsonObject {
  readonly step: 'found' | 'told' | 'ordered' | 'mended' | 'good' | 'bad' | 'tracked' | 'declined'
  readonly at: string
  /** Staff id; empty where an outside party did it. */
  readonly by: string
  readonly enteredBy: string
  /** 开发商, 施工单位 …, where one is named. */
  readonly party: string
  readonly words: string
  /** ISO day that was agreed with it; may be empty. */
  readonly day: string
  readonly number: string
  readonly photos: readonly string[]
}

type Step = (fault: HouseFault, event: LiveEvent) => HouseFault

/** The event as a line of the fault's history. */
function stepOf(event: LiveEvent, step: HouseFaultStep['step'], more: Partial<HouseFaultStep> = {}): HouseFaultStep {
  const by = { at: event.at, by: event.actor.id, enteredBy: event.actor.id }
  return { step, ...by, party: '', words: '', day: '', number: '', photos: [], ...more }
}

/** The day that one notice agreed for this fault: its own, else the notice's, else the one it had. */
function toldDay({ id, dueOn }: HouseFault, event: LiveEvent): string {
  const { day, each } = fieldsOf(event)
  const own = each('dues').find((one) => one.text('id') === id)
  return own?.day('dueOn') || day('dueOn') || dueOn
}

/** What a look found of this fault: one look may judge several, each by itself. */
function lookAt({ id }: HouseFault, event: LiveEvent): EventFields {
  const { each } = fieldsOf(event)
  return each('looks').find((one) => one.text('id') === id) ?? fieldsOf(event)
}

function lookedAt(fault: HouseFault, event: LiveEvent): HouseFault {
  const { isSet, day, text, texts } = lookAt(fault, event)
  const isGood = isSet('isGood')
  const { id, text: said } = fieldsOf(event)
  const seen = stepOf(event, isGood ? 'good' : 'bad', {
    ...{ by: id('officerId') ?? event.actor.id, words: text('remark'), day: day('dueOn') },
    ...{ number: said('number'), photos: texts('photos') },
  })
  const known = { ...fault, looks: fault.looks + 1, history: [...fault.history, seen] }
  // Two desks judged one mending: what one of them sent back is mended again before anything closes it.
  if (fault.status !== 'mended') return known
  if (isGood) return { ...known, status: 'good', closedAt: event.at }
  const before = fault.number === '' ? 'found' : 'told'
  const again = { status: fault.isTracked ? 'tracked' : before, reopened: fault.reopened + 1 } as const
  return { ...known, ...again, mendedAt: '', mendedBy: '', menders: [], dueOn: day('dueOn') || fault.dueOn }
}

/** What each later event of a fault adds; a fault that is closed stays closed. */
const STEPS: Readonly<Record<string, Step>> = {
  faultTold: (fault, event) => {
    const { text, id } = fieldsOf(event)
    const dueOn = toldDay(fault, event)
    const responsible = text('responsible') || fault.responsible
    const told = stepOf(event, 'told', { party: responsible, day: dueOn, number: text('number') })
    // What was mended meanwhile, at another desk, waits for its look all the same; what is tracked stays on its list.
    const status = fault.status === 'mended' || fault.status === 'tracked' ? fault.status : 'told'
    const paper = { number: text('number'), sheetId: id('sheetId') }
    return { ...fault, status, dueOn, responsible, ...paper, history: [...fault.history, told] }
  },
  faultOrdered: (fault, event) => {
    const ordered = stepOf(event, 'ordered', { party: fieldsOf(event).text('department') })
    return { ...fault, itemId: fieldsOf(event).id('itemId'), history: [...fault.history, ordered] }
  },
  faultMended: (fault, event) => {
    const { text, id } = fieldsOf(event)
    const party = text('party')
    const by = id('byId') ?? (party === '' ? event.actor.id : '')
    const menders = [...new Set([...fault.menders, ...(by === '' ? [] : [by])])]
    const mended = stepOf(event, 'mended', { by, party, words: text('remark') })
    return {
      ...fault,
      status: 'mended',
      mendedAt: event.at,
      mendedBy: by,
      menders,
      history: [...fault.history, mended],
    }
  },
  faultLookedAt: lookedAt,
  faultTracked: (fault, event) => {
    const { text, day } = fieldsOf(event)
    const dueOn = day('dueOn') || fault.dueOn
    const tracked = stepOf(event, 'tracked', { words: text('why'), day: dueOn })
    // What waits for its look goes on waiting: it only does not keep the case any more.
    const status = fault.status === 'mended' ? 'mended' : 'tracked'
    const history = [...fault.history, tracked]
    return { ...fault, status, isTracked: true, dueOn, closedWhy: text('why'), history }
  },
  faultDeclined: (fault, event) => {
    const why = fieldsOf(event).text('why')
    const declined = stepOf(event, 'declined', { words: why })
    return { ...fault, status: 'declined', closedAt: event.at, closedWhy: why, history: [...fault.history, declined] }
  },
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
    .map(
      ({ text, texts, day }): HouseFault => ({
        ...{ id: text('id'), status: 'found', room: text('room'), item: text('item'), what: text('what') },
        ...{ photos: texts('photos'), responsible: text('responsible'), dueOn: day('dueOn'), number: '', itemId: null },
        ...{ mendedAt: '', mendedBy: '', looks: 0, reopened: 0, closedAt: '', closedWhy: '' },
        ...{ foundAt: event.at, foundBy: event.actor.id, sheetId: null, isTracked: false, menders: [] },
        history: [
          stepOf(event, 'found', {
            ...{ party: text('responsible'), words: text('what'), day: day('dueOn'), photos: texts('photos') },
          }),
        ],
      }),
    )
}

/** Nothing more is done about it: it is good, or the demand was declined. What is tracked goes on after the archive. */
export function isClosed({ status }: Pick<HouseFault, 'status'>): boolean {
  return status === 'good' || status === 'declined'
}

/** Faults that keep a case from the archive: neither closed nor on the tracked list. Source: handbook 3.4. */
export function openHouseFaults(faults: readonly HouseFault[]): readonly HouseFault[] {
  return faults.filter((fault) => !isClosed(fault) && !fault.isTracked)
}

/** Faults that are followed on the tracked list until they are good. Source: handbook 3.4. */
export function trackedHouseFaults(faults: readonly HouseFault[]): readonly HouseFault[] {
  return faults.filter((fault) => !isClosed(fault) && fault.isTracked)
}
