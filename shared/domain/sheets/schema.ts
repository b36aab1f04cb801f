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

/** Forms this version can print, with the two or three letters of their numbers (handbook C8: one canonical name a form). */
export const FORMS = {
  'owner-registration': 'DJ',
  'work-contact': 'LX',
  'release-slip': 'FX',
  'loan-slip': 'JY',
  'duty-record': 'ZB',
  'shift-handover': 'JJ',
  'visit-record': 'LF',
} as const
/** A form this version can print. */
export type FormId = keyof typeof FORMS

/**
 * An issued paper as the desk sees it. The sheet model itself stays sealed in its `issued` event (data field `model`, JSON
 * text) and is opened only to print it again word for word. `status` becomes void by a `voided` event
 * of a leader, with its reason kept; the number stays taken.
 */
export interface SheetState extends JsonObject {
  readonly status: 'issued' | 'void'
  readonly form: string
  readonly number: string
  readonly templateVersion: number
  /** A numbered blank for a power cut (reserved number). */
  readonly blank: boolean
  readonly personId: string | null
  readonly unitId: string | null
  /** Printings so far; the second and later are 补打. */
  readonly prints: number
  readonly issuedAt: string
  readonly issuedBy: string
  /** Version of the form's texts it was issued with; 0 = the shipped ones. */
  readonly textVersion: number
  /** Whether a signed copy must come back (待签回), and when and where it did: box or binder number. */
  readonly awaitsReturn: boolean
  readonly returnedAt: string
  readonly returnedBy: string
  readonly box: string
  /** A blank that was filled in by hand and entered afterwards (补录): when. */
  readonly filledAt: string
}

const NOT_ISSUED: SheetState = {
  status: 'void',
  form: '',
  number: '',
  templateVersion: 0,
  blank: false,
  personId: null,
  unitId: null,
  prints: 0,
  issuedAt: '',
  issuedBy: '',
  textVersion: 0,
  awaitsReturn: false,
  returnedAt: '',
  returnedBy: '',
  box: '',
  filledAt: '',
}

const textOf = (event: LiveEvent, field: string): string | null => {
  const value = event.data[field]
  return typeof value === 'string' ? value : null
}

/** When and where the signed copy came back: the latest word, because a paper may be moved to another box. */
function returnOf(events: readonly LiveEvent[]): Pick<SheetState, 'returnedAt' | 'returnedBy' | 'box'> {
  const back = events.filter((event) => event.ev === 'returned')
  const [first, last] = [back.at(0), back.at(-1)]
  return { returnedAt: first?.at ?? '', returnedBy: first?.actor.id ?? '', box: (last && textOf(last, 'box')) ?? '' }
}

/** State of one issued paper. */
export function foldSheet(events: readonly LiveEvent[]): { state: SheetState; violations: Violation[] } {
  const issued = events.find((event) => event.ev === 'issued')
  if (!issued) return { state: NOT_ISSUED, violations: [] }
  const version = issued.data.templateVersion
  const state: SheetState = {
    status: events.some((event) => event.ev === 'voided') ? 'void' : 'issued',
    form: textOf(issued, 'form') ?? '',
    number: textOf(issued, 'number') ?? '',
    templateVersion: typeof version === 'number' ? version : 0,
    blank: issued.data.blank === true,
    personId: textOf(issued, 'personId'),
    unitId: textOf(issued, 'unitId'),
    prints: events.filter((event) => event.ev === 'printed').length,
    issuedAt: issued.at,
    issuedBy: issued.actor.id,
    textVersion: typeof issued.data.textVersion === 'number' ? issued.data.textVersion : 0,
    awaitsReturn: issued.data.awaitsReturn === true,
    ...returnOf(events),
    filledAt: events.find((event) => event.ev === 'filled')?.at ?? '',
  }
  return { state, violations: [] }
}

/** How issued papers fold. The claim `number/<number>` makes two papers with one number a conflict. */
export const sheetSpec: EventSpec<SheetState> = {
  kind: 'events',
  entity: 'sheet',
  events: {
    issued: { ...FINAL, personal: ['model'] },
    // Recorded before the paper leaves; taken back at once when the printer says that nothing came out.
    printed: { ...FINAL, voidableBy: ['own-session'] },
    voided: FINAL,
    // The signed copy was scanned back in (待签回).
    returned: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
    // A blank of the downtime bundle was entered afterwards: `record` = `entity/id` it became.
    filled: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
  },
  rules: [],
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
    'sheet.print': DESK,
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
