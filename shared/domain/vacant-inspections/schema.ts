/**
 * Vacant-unit inspections (handbook R89, R93–R97, 2.14, 3.7): visits of empty homes, rounds that are called besides the weekly one, faults until
 * they are good, checklists in versions, and filled patrol lists. Which home is due follows from these and is stored nowhere.
 */
import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS, type Role } from '#shared/domain/roles.ts'
import type { EventPolicy, EventSpec } from '#shared/sync/registry.ts'
import { type ChecklistState, foldChecklist } from './checklists/checklistFold.ts'
import { type FaultState, foldFault } from './faults/faultFold.ts'
import { foldListPatrol, type ListPatrolState } from './lists/listPatrolFold.ts'
import { foldRound, type RoundState } from './rounds/roundFold.ts'
import { VACANT_SETTINGS } from './settings.ts'
import { foldInspection, type InspectionState } from './visits/inspectionFold.ts'

/** Whatever is said of a walk in somebody's own words travels sealed; the words of an item stand in `items`. */
const WALK_WORDS = ['items', 'remark', 'handled', 'noPhotoWhy'] as const
const NOTED: EventPolicy = { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] }
const REMARKED: EventPolicy = { ...NOTED, personal: ['remark'] }

/** How visits fold; the claim is the slot. */
export const inspectionSpec: EventSpec<InspectionState> = {
  kind: 'events',
  entity: 'vacantInspection',
  events: {
    recorded: { ...NOTED, personal: [...WALK_WORDS, 'readings'] },
    // What was known before the program (期初): the last visit and its readings.
    takenOver: { ...FINAL, personal: [...WALK_WORDS, 'readings'], voidableBy: LEADERS },
  },
  rules: [],
  fold: foldInspection,
}

const vacantInspection: EntityDeclaration = {
  spec: inspectionSpec as EventSpec,
  table: 'vacantInspections',
  retention: { years: 3, basis: 'contract' },
}

/** How extra rounds fold. */
export const roundSpec: EventSpec<RoundState> = {
  kind: 'events',
  entity: 'inspectionRound',
  events: { called: { ...NOTED, correctable: false }, closed: REMARKED },
  rules: [],
  fold: foldRound,
}

const inspectionRound: EntityDeclaration = {
  spec: roundSpec as EventSpec,
  table: 'inspectionRounds',
  retention: { years: 3, basis: 'contract' },
}

/** How faults fold. */
export const faultSpec: EventSpec<FaultState> = {
  kind: 'events',
  entity: 'inspectionFault',
  events: {
    found: { ...NOTED, personal: ['what', 'noPhotoWhy'] },
    // Another visit finds it while it is open: it stays one fault.
    sighted: { ...NOTED, personal: ['what', 'noPhotoWhy'] },
    noticed: { ...FINAL, voidableBy: LEADERS },
    linked: NOTED,
    mended: REMARKED,
    reinspected: REMARKED,
  },
  rules: [],
  fold: foldFault,
}

const inspectionFault: EntityDeclaration = {
  spec: faultSpec as EventSpec,
  table: 'inspectionFaults',
  retention: { years: 3, basis: 'contract' },
}

/** How checklists fold; the record id is the list. */
export const checklistSpec: EventSpec<ChecklistState> = {
  kind: 'events',
  entity: 'checklist',
  events: { saved: OWN_SLIP, enabled: FINAL, withdrawn: FINAL, retired: FINAL, reinstated: FINAL },
  rules: ['version-twice'],
  fold: foldChecklist,
}

const checklist: EntityDeclaration = {
  spec: checklistSpec as EventSpec,
  table: 'checklists',
  retention: { years: 'long-term', basis: 'operation' },
}

/** How filled lists fold; the claim is the list, place, day and turn. */
export const listPatrolSpec: EventSpec<ListPatrolState> = {
  kind: 'events',
  entity: 'listPatrol',
  events: { recorded: { ...NOTED, personal: [...WALK_WORDS] }, tasked: OWN_SLIP },
  rules: [],
  fold: foldListPatrol,
}

const listPatrol: EntityDeclaration = {
  spec: listPatrolSpec as EventSpec,
  table: 'listPatrols',
  retention: { years: 3, basis: 'contract' },
}

/** Those who mend, and those who look at it again. */
const ENGINEERS: readonly Role[] = ['engineering', ...DESK]

/** The vacant-inspection module's pure half. */
export const vacantInspectionsModule: DomainModule = {
  name: 'vacant-inspections',
  entities: [vacantInspection, inspectionRound, inspectionFault, checklist, listPatrol],
  settings: VACANT_SETTINGS,
  commands: {
    'vacantInspection.record': EVERYONE,
    'vacantInspection.open': LEADERS,
    'vacantInspection.undo': EVERYONE,
    'vacantInspection.void': LEADERS,
    'inspectionRound.call': DESK,
    'inspectionRound.close': DESK,
    'inspectionFault.find': EVERYONE,
    'inspectionFault.undo': EVERYONE,
    'inspectionFault.void': LEADERS,
    'inspectionFault.notice': DESK,
    'inspectionFault.link': DESK,
    'inspectionFault.mend': ENGINEERS,
    'inspectionFault.reinspect': ENGINEERS,
    'checklist.save': DESK,
    'checklist.enable': LEADERS,
    'checklist.retire': LEADERS,
    'listPatrol.record': EVERYONE,
    'listPatrol.task': DESK,
    'listPatrol.undo': EVERYONE,
    'listPatrol.void': LEADERS,
  },
}
