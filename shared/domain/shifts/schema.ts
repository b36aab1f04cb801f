/** Shifts and their handover, and the evening close 日清日审 (handbook R1, D18, 2.16, 3.12). */
import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS } from '#shared/domain/roles.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { type DayCloseState, foldDayClose } from './dayCloseFold.ts'
import { SHIFT_SETTINGS } from './settings.ts'
import { foldShift, type ShiftState } from './shiftFold.ts'

/** How shifts fold: 开班 → 在班 → 交班 → 双签 → 关闭. A closed shift takes no further fact but its weekly check and its paper. */
export const shiftSpec: EventSpec<ShiftState> = {
  kind: 'events',
  entity: 'shift',
  events: {
    opened: OWN_SLIP,
    // The downtime bundle of the shift: numbers of the blanks that went to paper (handbook section 4 item 11).
    bundled: FINAL,
    'handed-over': { ...FINAL, personal: ['record', 'counts'], voidableBy: ['own-session'] },
    accepted: FINAL,
    refused: { ...FINAL, personal: ['reason'] },
    checked: { ...FINAL, personal: ['note'] },
    // Which issued paper carries it: printed again it is the same number.
    papered: FINAL,
  },
  rules: ['accepted-twice', 'accepted-by-giver', 'changed-after-close'],
  fold: foldShift,
}

const shift: EntityDeclaration = {
  spec: shiftSpec as EventSpec,
  table: 'shifts',
  retention: { years: 3, basis: 'operation' },
}

/** How evening closes fold; the record id is the community day. */
export const dayCloseSpec: EventSpec<DayCloseState> = {
  kind: 'events',
  entity: 'dayClose',
  events: {
    // 转次日 or 交给: one event for many lines.
    carried: { ...OWN_SLIP, personal: ['reason'] },
    signed: { ...FINAL, personal: ['record'] },
    countersigned: FINAL,
    reviewed: { ...FINAL, personal: ['note'] },
    papered: FINAL,
  },
  rules: ['signed-twice', 'countersigned-by-signer'],
  fold: foldDayClose,
}

const dayClose: EntityDeclaration = {
  spec: dayCloseSpec as EventSpec,
  table: 'dayCloses',
  retention: { years: 3, basis: 'operation' },
}

/** The shift module's pure half. */
export const shiftsModule: DomainModule = {
  name: 'shifts',
  entities: [shift, dayClose],
  commands: {
    'shift.open': EVERYONE,
    'shift.bundle': DESK,
    'shift.returnBlanks': DESK,
    'shift.handOver': EVERYONE,
    'shift.accept': EVERYONE,
    'shift.refuse': EVERYONE,
    'shift.check': LEADERS,
    'dayClose.carry': DESK,
    'dayClose.sign': DESK,
    'dayClose.countersign': DESK,
    'dayClose.review': LEADERS,
  },
  settings: SHIFT_SETTINGS,
}
