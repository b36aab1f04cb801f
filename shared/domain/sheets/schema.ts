/**
 * Issued papers (architecture 9, style 6): every printed form is a record with one number that is never used again. Printing again
 * appends a print; a template prints 样张 until a supervisor marks its version 已核对启用.
 */

import { FINAL, OWN_SLIP } from '#shared/domain/entities.ts'
import { type PaperDecision, paperOf } from '#shared/domain/paperDecision.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, EVERYONE, LEADERS } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'
import { formTextSpec } from './formTexts.ts'
import { letterSpec } from './letters.ts'
import { printerSpec } from './printers.ts'
import { foldSheet, type SheetState } from './sheetFold.ts'

/** Forms this version can print, with the two or three letters of their numbers (handbook C8: one canonical name a form). */
export const FORMS = {
  'owner-registration': 'DJ',
  'work-contact': 'LX',
  'release-slip': 'FX',
  'loan-slip': 'JY',
  'duty-record': 'ZB',
  'shift-handover': 'JJ',
  'visit-record': 'LF',
  'custody-register': 'JC',
  'delivery-run': 'SD',
  'found-notice': 'SW',
  'refusal-slip': 'JS',
  'collection-receipt': 'LQ',
  'decoration-permit': 'XK',
  'worker-pass': 'CZ',
  'pass-register': 'CD',
  'decoration-application': 'ZX',
  'decoration-missing': 'QJ',
  'decoration-patrol': 'XC',
  'rectification-notice': 'ZG',
  'work-stop': 'TG',
  'work-resume': 'FG',
  'violation-evidence': 'ZJ',
  'decoration-charges': 'SF',
  'decoration-receipt': 'SJ',
  'decoration-deduction': 'KK',
  'decoration-refund': 'TK',
  'receipt-loss': 'YS',
  'decoration-agreement': 'XY',
  'decoration-undertaking': 'CN',
  'decoration-notice': 'GZ',
  'neighbour-notice': 'LJ',
  'drawing-review': 'SY',
  'hot-work': 'DH',
  'hot-work-notice': 'DG',
  'utility-cut': 'TS',
  'decoration-acceptance': 'YA',
  'inspection-notice': 'KZ',
  'inspection-round': 'KL',
  'vacant-report': 'KB',
  'vacant-inspection': 'KX',
  'key-register': 'YD',
  'key-entrustment': 'YT',
  'patrol-list': 'QX',
  'move-in-flow': 'RH',
  'move-in-missing': 'RQ',
  'move-in-charges': 'RF',
  'move-in-binder': 'DA',
  'service-contract': 'HT',
  'house-inspection': 'YF',
  'house-rectification': 'YZ',
  'house-reinspection': 'FY',
  'handed-items': 'LY',
  'gift-receipt': 'LP',
  'resident-card': 'ZH',
  authorisation: 'WT',
  'decoration-leaflet': 'ZT',
  'visit-back': 'HF',
  'handover-list': 'JF',
} as const
/** A form this version can print. */
export type FormId = keyof typeof FORMS

export { foldSheet, type SheetState } from './sheetFold.ts'

/** How issued papers fold. The claim `number/<number>` makes two papers with one number a conflict. */
export const sheetSpec: EventSpec<SheetState> = {
  kind: 'events',
  entity: 'sheet',
  events: {
    issued: { ...FINAL, personal: ['model'] },
    // Recorded before the paper leaves; taken back at once when the printer says that nothing came out.
    printed: { ...FINAL, voidableBy: ['own-session'] },
    voided: { ...FINAL, personal: ['reason'] },
    // The signed copy was scanned back in (待签回).
    returned: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
    // Everybody signed it on the desk's pad: no signed copy has to come back.
    signed: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
    // A blank of the downtime bundle was entered afterwards: `record` = `entity/id` it became.
    filled: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
    // What the paper lets through went through: `record` = `entity/id` that says so.
    used: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
  },
  rules: ['void-in-use'],
  fold: foldSheet,
}

/** One version of a form that stands 已核对启用. */
export interface TemplateMark extends JsonObject {
  readonly version: number
  /** Staff id of who marked it, or entered the mark from paper. */
  readonly by: string
  /** ISO 8601 UTC business time. */
  readonly at: string
  /** The leader's signed paper, where the desk entered it (代录, handbook D19). */
  readonly onPaper: PaperDecision | null
  /** The leader who confirmed an entry from paper later, and when. */
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
}

/** Which versions of a form are checked. An older version stays marked, so that its papers print again as they were issued. */
export interface TemplateState extends JsonObject {
  /** The version marked last; 0 = none, and everything prints 样张. */
  readonly enabledVersion: number
  /** In the order they were marked. */
  readonly marks: readonly TemplateMark[]
}

/** State of one form's template: the latest word on each version wins. */
export function foldTemplate(events: readonly LiveEvent[]): { state: TemplateState; violations: Violation[] } {
  const marks = new Map<number, TemplateMark>()
  for (const event of events) {
    const { version } = event.data
    if (typeof version !== 'number') continue
    const before = marks.get(version)
    if (event.ev !== 'confirmed') marks.delete(version)
    if (event.ev === 'enabled') marks.set(version, markOf(event, version))
    if (event.ev === 'confirmed' && before?.onPaper)
      marks.set(version, { ...before, confirmedBy: event.actor.id, confirmedAt: event.at })
  }
  const standing = [...marks.values()]
  return { state: { enabledVersion: standing.at(-1)?.version ?? 0, marks: standing }, violations: [] }
}

function markOf(event: LiveEvent, version: number): TemplateMark {
  const onPaper = paperOf(event.data) ?? null
  return { version, by: event.actor.id, at: event.at, onPaper, confirmedBy: null, confirmedAt: null }
}

/** Whether papers of this version print without 样张. */
export function isEnabled(template: TemplateState | undefined, version: number): boolean {
  return template?.marks.some((mark) => mark.version === version) ?? false
}

/** How templates fold; the record id is the form id. */
export const templateSpec: EventSpec<TemplateState> = {
  kind: 'events',
  entity: 'template',
  events: { enabled: FINAL, withdrawn: FINAL, confirmed: FINAL },
  rules: [],
  fold: foldTemplate,
}

const sheet: EntityDeclaration = {
  spec: sheetSpec as EventSpec,
  table: 'sheets',
  personField: 'personId',
  retention: { years: 'long-term', basis: 'contract' },
}

const template: EntityDeclaration = {
  spec: templateSpec as EventSpec,
  table: 'templates',
  retention: { years: 'long-term', basis: 'operation' },
}

const letter: EntityDeclaration = {
  spec: letterSpec as EventSpec,
  table: 'letters',
  personField: 'personId',
  retention: { years: 3, basis: 'operation' },
}

const formText: EntityDeclaration = {
  spec: formTextSpec as EventSpec,
  table: 'formTexts',
  retention: { years: 'long-term', basis: 'contract' },
}

const printer: EntityDeclaration = {
  spec: printerSpec,
  table: 'printers',
  retention: { years: 'long-term', basis: 'operation' },
}

/** The sheet module's pure half. */
export const sheetsModule: DomainModule = {
  name: 'sheets',
  entities: [sheet, template, letter, formText, printer],
  commands: {
    'sheet.issue': DESK,
    'sheet.reserveBlank': DESK,
    // 财务 takes money and pays it out, 工程部 accepts work: their receipts and sheets come out of the printer too.
    'sheet.print': [...DESK, 'finance', 'engineering'],
    'sheet.void': LEADERS,
    'sheet.return': DESK,
    'sheet.undo': DESK,
    'letter.register': DESK,
    'letter.forward': DESK,
    'letter.answer': DESK,
    'letter.file': DESK,
    'letter.correct': DESK,
    'letter.undo': DESK,
    'letter.void': LEADERS,
    'formText.save': DESK,
    'formText.enable': LEADERS,
    'formText.withdraw': LEADERS,
    'printer.save': EVERYONE,
    'template.enable': LEADERS,
    'template.withdraw': LEADERS,
    'template.confirm': LEADERS,
  },
}
