/**
 * Items (handbook D23, 3.9): a call or a visit splits into matters, each with a kind, a department, promises and an end. Facts, told
 * by events; the first receiver is kept for ever (handbook R17, R150).
 */
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS } from '#shared/domain/roles.ts'
import type { EventPolicy, EventSpec } from '#shared/sync/registry.ts'
import { foldItem } from './itemFold.ts'
import type { ItemState } from './itemState.ts'

/** How a matter reached the desk: 来电、来访、书信、网络、巡查 (handbook 2.16). */
export const ITEM_CHANNELS = ['call', 'visit', 'letter', 'online', 'patrol'] as const
/** One of them. */
export type ItemChannel = (typeof ITEM_CHANNELS)[number]

/** How the resident confirmed what was explained (handbook R19): signed, by phone (the handler signs), in person, or not asked. */
export const CONFIRMATIONS = ['signature', 'phone', 'in-person', 'not-asked'] as const
/** One of them. */
export type Confirmation = (typeof CONFIRMATIONS)[number]

/** What a visit-back came to: 满意、较满意、不满意、无人接、拒访 (handbook 2.16, 3.11). */
export const VISIT_BACK_OUTCOMES = ['satisfied', 'fair', 'dissatisfied', 'no-answer', 'refused'] as const
/** One of them. */
export type VisitBackOutcome = (typeof VISIT_BACK_OUTCOMES)[number]

const MENDABLE: EventPolicy = { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] }

const WITH_REASON: EventPolicy = { ...MENDABLE, personal: ['reason'] }

/** How items fold. Of two postponements the second is shown, unless a leader overrode it with a reason (handbook R17, D18). */
export const itemSpec: EventSpec<ItemState> = {
  kind: 'events',
  entity: 'item',
  events: {
    registered: { ...MENDABLE, personal: ['matter', 'contactName', 'contactPhone', 'dueReason'] },
    assigned: MENDABLE,
    noted: { ...MENDABLE, personal: ['text'] },
    answered: { ...MENDABLE, personal: ['text'] },
    // A reason is words about people too.
    promised: WITH_REASON,
    postponed: WITH_REASON,
    'attend-excepted': WITH_REASON,
    attended: MENDABLE,
    handed: WITH_REASON,
    done: { ...MENDABLE, personal: ['result'] },
    'receiver-told': MENDABLE,
    reopened: { ...MENDABLE, personal: ['text'] },
    'visited-back': { ...MENDABLE, personal: ['answer'] },
  },
  rules: ['postponed-twice', 'excepted-too-late', 'done-before-received'],
  fold: foldItem,
}

const item: EntityDeclaration = {
  spec: itemSpec as EventSpec,
  table: 'items',
  personField: 'personId',
  retention: { years: 3, basis: 'operation' },
}

/** The item module's pure half. */
export const itemsModule: DomainModule = {
  name: 'items',
  entities: [item],
  commands: {
    'item.register': EVERYONE,
    'item.assign': DESK,
    'item.note': EVERYONE,
    'item.answer': [...LEADERS, 'engineering', 'security', 'finance'],
    'item.promise': DESK,
    'item.postpone': DESK,
    'item.overridePostponement': LEADERS,
    'item.exceptAttendance': DESK,
    'item.attend': EVERYONE,
    'item.hand': DESK,
    'item.finish': EVERYONE,
    'item.confirmTold': EVERYONE,
    'item.reopen': DESK,
    'item.visitBack': DESK,
    'item.correct': DESK,
    'item.undo': EVERYONE,
    'item.void': LEADERS,
  },
}
