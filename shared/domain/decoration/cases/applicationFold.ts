/** What was declared, and which papers lie with the desk (handbook 2.5, R49–R51). */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One line of 装修项目明细: place, content, material. */
export interface WorkLine extends JsonObject {
  readonly place: string
  readonly content: string
  readonly material: string
}

/** One wall that is taken down or built (handbook R51 a); thickness in whole millimetres. */
export interface WallLine extends JsonObject {
  readonly act: string
  readonly place: string
  readonly thicknessMm: number
  readonly material: string
}

/** The declaration as it stands after its last amendment; days are `YYYY-MM-DD` or empty. */
export interface Application extends JsonObject {
  readonly applicant: string
  readonly applicantPersonId: string | null
  readonly applicantName: string
  readonly applicantPhone: string
  readonly ownerName: string
  readonly ownerPhone: string
  readonly workBy: string
  readonly contractorId: string | null
  readonly contractorName: string
  readonly siteManager: string
  readonly siteManagerPhone: string
  /** 防火责任人. */
  readonly fireOfficer: string
  readonly workers: number
  /** Workers of the register who are named for this site. */
  readonly workerIds: readonly string[]
  readonly trades: readonly string[]
  readonly plannedFrom: string
  readonly plannedTo: string
  /** Declaration items (`Declared`). */
  readonly declared: readonly string[]
  readonly works: readonly WorkLine[]
  readonly walls: readonly WallLine[]
  /** Greatest electrical load in watts; 0 = not told. */
  readonly loadWatts: number
  readonly remark: string
  readonly sheetId: string | null
  readonly number: string
  readonly appliedAt: string
  readonly appliedBy: string
  /** Taken over from before the program. */
  readonly isOpening: boolean
  /** How often it was amended after it was first told. */
  readonly amendments: number
}

/** One paper as it came; the last word on a kind wins. */
export interface CasePaper extends JsonObject {
  readonly kind: string
  /** 原件、复印件、已核对: `original`, `copy`, `seen`. */
  readonly form: string
  readonly place: string
  readonly until: string
  readonly blobs: readonly string[]
  readonly remark: string
  readonly at: string
  readonly by: string
}

/** One version of one drawing. */
export interface Drawing extends JsonObject {
  readonly kind: string
  readonly version: number
  readonly place: string
  readonly blobs: readonly string[]
  readonly at: string
}

/** Nothing declared. */
export const NO_APPLICATION: Application = {
  applicant: 'owner',
  applicantPersonId: null,
  applicantName: '',
  applicantPhone: '',
  ownerName: '',
  ownerPhone: '',
  workBy: 'self',
  contractorId: null,
  contractorName: '',
  siteManager: '',
  siteManagerPhone: '',
  fireOfficer: '',
  workers: 0,
  workerIds: [],
  trades: [],
  plannedFrom: '',
  plannedTo: '',
  declared: [],
  works: [],
  walls: [],
  loadWatts: 0,
  remark: '',
  sheetId: null,
  number: '',
  appliedAt: '',
  appliedBy: '',
  isOpening: false,
  amendments: 0,
}

/** The declaration: the first `applied`, replaced as a whole by each `amended`. */
export function foldApplication(events: readonly LiveEvent[]): Application {
  const applied = events.find(({ ev }) => ev === 'applied')
  if (!applied) return NO_APPLICATION
  const amended = events.filter(({ ev }) => ev === 'amended')
  const first = declaration(applied)
  const last = amended.at(-1)
  return {
    ...(last ? declaration(last) : first),
    sheetId: first.sheetId,
    number: first.number,
    appliedAt: applied.at,
    appliedBy: applied.actor.id,
    isOpening: first.isOpening,
    amendments: amended.length,
  }
}

function declaration(event: LiveEvent): Application {
  const { text, id, whole, isSet, texts, day, each } = fieldsOf(event)
  return {
    ...NO_APPLICATION,
    applicant: text('applicant') || 'owner',
    applicantPersonId: id('applicantPersonId'),
    applicantName: text('applicantName'),
    applicantPhone: text('applicantPhone'),
    ownerName: text('ownerName'),
    ownerPhone: text('ownerPhone'),
    workBy: text('workBy') || 'self',
    contractorId: id('contractorId'),
    contractorName: text('contractorName'),
    siteManager: text('siteManager'),
    siteManagerPhone: text('siteManagerPhone'),
    fireOfficer: text('fireOfficer'),
    workers: whole('workers'),
    workerIds: texts('workerIds'),
    trades: texts('trades'),
    plannedFrom: day('plannedFrom'),
    plannedTo: day('plannedTo'),
    declared: texts('declared'),
    works: each('works').map((line) => ({
      place: line.text('place'),
      content: line.text('content'),
      material: line.text('material'),
    })),
    walls: each('walls').map((line) => ({
      act: line.text('act'),
      place: line.text('place'),
      thicknessMm: line.whole('thicknessMm'),
      material: line.text('material'),
    })),
    loadWatts: whole('loadWatts'),
    remark: text('remark'),
    sheetId: id('sheetId'),
    number: text('number'),
    isOpening: isSet('isOpening'),
  }
}

/**
 * Papers that lie with the desk: the last word on each kind, those given back left out. All that was handed in at one time is one event, as a
 * change tells of a record once; its scans belong to all of it.
 */
export function foldPapers(events: readonly LiveEvent[]): readonly CasePaper[] {
  const papers = new Map<string, CasePaper>()
  for (const event of events) {
    const told = fieldsOf(event)
    if (event.ev === 'paperReturned') papers.delete(told.text('paper'))
    if (event.ev !== 'paperGot') continue
    // One alone, or all that was handed in.
    for (const { text, day } of told.text('paper') === '' ? told.each('papers') : [told]) {
      const kind = text('paper')
      papers.set(kind, {
        kind,
        form: text('form'),
        place: text('place'),
        until: day('until'),
        blobs: told.texts('blobs'),
        remark: told.text('remark'),
        at: event.at,
        by: event.actor.id,
      })
    }
  }
  return [...papers.values()]
}

/** Drawings in the order in which they came, told alone or with the papers; a kind's versions count from 1. */
export function foldDrawings(events: readonly LiveEvent[]): readonly Drawing[] {
  const versions = new Map<string, number>()
  return events.flatMap((event) => {
    const told = fieldsOf(event)
    const brought = event.ev === 'drawingGot' ? [told] : event.ev === 'paperGot' ? told.each('drawings') : []
    return brought.map(({ text }) => {
      const kind = text('drawing')
      const version = (versions.get(kind) ?? 0) + 1
      versions.set(kind, version)
      return { kind, version, place: text('place'), blobs: told.texts('blobs'), at: event.at }
    })
  })
}
