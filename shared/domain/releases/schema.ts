/** 物品搬运放行单 (handbook D16, 2.10, 3.11): what may leave through the gate today, and the gate's copy that comes back. */
import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS } from '#shared/domain/roles.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { foldRelease, type ReleaseState } from './releaseFold.ts'
import { foldReleaseWeek, type ReleaseWeekState } from './releaseWeek.ts'

/** Who asks: 业主、租户、装修单位 (handbook 2.10). */
export const APPLICANTS = ['owner', 'tenant', 'decorator'] as const
/** One of them. */
export type Applicant = (typeof APPLICANTS)[number]

/** How the owner agreed: 本人、书面、电话核实 (handbook D16, 2.10). */
export const AUTHORISATIONS = ['in-person', 'written', 'phone'] as const
/** One of them. */
export type Authorisation = (typeof AUTHORISATIONS)[number]

/** How release slips fold. The record id is the slip's own; its paper is `sheetId`. */
export const releaseSpec: EventSpec<ReleaseState> = {
  kind: 'events',
  entity: 'release',
  events: {
    issued: {
      ...FINAL,
      personal: [
        'applicantName',
        'ownerName',
        'callNumber',
        'carrierName',
        'carrierIdLast4',
        'plate',
        'goods',
        'reason',
      ],
    },
    passed: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
    // What differs is told in words, of the goods that are sealed themselves.
    refused: { ...OWN_SLIP, personal: ['what'], voidableBy: ['own-session', ...LEADERS] },
    reconciled: { ...OWN_SLIP, personal: ['what'], voidableBy: ['own-session', ...LEADERS] },
    voided: { ...FINAL, personal: ['reason'] },
  },
  rules: ['passed-after-day', 'passed-and-refused', 'passed-void'],
  fold: foldRelease,
}

const release: EntityDeclaration = {
  spec: releaseSpec as EventSpec,
  table: 'releases',
  personField: 'personId',
  retention: { years: 1, basis: 'operation' },
}

/** How the weekly reconciliation folds: one record a week, its id the Monday. */
export const releaseWeekSpec: EventSpec<ReleaseWeekState> = {
  kind: 'events',
  entity: 'releaseWeek',
  events: { signed: { ...OWN_SLIP, correctable: false, voidableBy: ['own-session', ...LEADERS] } },
  rules: [],
  fold: foldReleaseWeek,
}

const releaseWeek: EntityDeclaration = {
  spec: releaseWeekSpec as EventSpec,
  table: 'releaseWeeks',
  retention: { years: 1, basis: 'operation' },
}

/** The release-slip module's pure half. */
export const releasesModule: DomainModule = {
  name: 'releases',
  entities: [release, releaseWeek],
  commands: {
    'release.issue': DESK,
    'release.pass': EVERYONE,
    'release.refuse': EVERYONE,
    'release.reconcile': DESK,
    'release.signWeek': DESK,
    'release.void': LEADERS,
    'release.undo': EVERYONE,
  },
}
