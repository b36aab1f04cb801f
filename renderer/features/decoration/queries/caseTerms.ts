/** What the search and the list know of decoration cases: by unit, owner, applicant, contractor, form and permit number; what has ended stands behind. */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import { rowsByKeys } from '#renderer/db/rowsByKeys.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { tablePages } from '#renderer/db/tablePages.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { statusWords } from '#renderer/features/decoration/cases/caseWords.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'

/** Before the id of a case in the index. */
export const CASE_PREFIX = 'decorationCase/'
/** Kind of its documents. */
export const CASE_KIND = 'decorationCase'

/** Below people and units; what has ended below everything. */
const RANK = { open: -2, ended: -9 } as const

/** Cases, by the records they are made of. */
export const caseSearchTerms: SearchTerms = {
  tables: ['decorationCases', 'units'],
  documentIds,
  documents: async (store, ids) => {
    const rows = await store.db.decorationCases.bulkGet(ids.map(withoutPrefix))
    const units = await unitsOf(
      store,
      rows.flatMap((row) => row ?? []),
    )
    return rows.map((row) => row && documentOf(row, units))
  },
  all: async function* (store) {
    for await (const rows of tablePages(store.db.decorationCases)) {
      const units = await unitsOf(store, rows)
      yield rows.flatMap((row) => documentOf(row, units) ?? [])
    }
  },
  pathOf: (id) => (id.startsWith(CASE_PREFIX) ? `/decoration/case/${withoutPrefix(id)}` : undefined),
}

/** The case of a document. */
export function withoutPrefix(id: string): string {
  return id.slice(CASE_PREFIX.length)
}

interface NamedUnit {
  readonly code: string
  readonly buildingId: string | null
}

async function unitsOf({ db }: Store, rows: readonly DecorationCaseRow[]): Promise<ReadonlyMap<string, NamedUnit>> {
  const ids = [...new Set(rows.flatMap(({ v }) => v.unitId ?? []))]
  const units = await db.units.bulkGet(ids)
  return new Map(
    units.flatMap((row) =>
      row ? [[row.id, { code: row.v.code ?? '', buildingId: row.v.buildingId ?? null }] as const] : [],
    ),
  )
}

function documentOf({ id, v }: DecorationCaseRow, units: ReadonlyMap<string, NamedUnit>): SearchDocument | undefined {
  if (v.status === 'void') return undefined
  const unit = units.get(v.unitId ?? '')
  const { ownerName, applicantName, contractorName, ownerPhone, applicantPhone, siteManagerPhone } = v.application
  const filled = (texts: readonly string[]) => [...new Set(texts)].filter((text) => text !== '')
  return {
    id: CASE_PREFIX + id,
    kind: CASE_KIND,
    names: filled([ownerName, applicantName, contractorName]),
    units: unit === undefined ? [] : [unit.code],
    phones: filled([ownerPhone, applicantPhone, siteManagerPhone]),
    codes: filled([v.number, v.permitNumber, ...(v.permit?.replaced ?? [])]),
    rank: isEnded(v) ? RANK.ended : RANK.open,
    facets: facetsOf(v, unit),
    sort: [unit?.code ?? '', v.application.appliedAt].join('\t'),
    label: {
      title: [statusWords(v.status), contractorName].filter((word) => word !== '').join(' '),
      ...(unit === undefined ? {} : { unit: unit.code }),
    },
  }
}

/** Whether a deposit waits to be paid back: the work is accepted, or was never begun, and money is still here. */
export function isRefundDue({ status, permit, money }: CaseState): boolean {
  const held = ['owner-deposit', 'contractor-deposit', 'pass-deposit'].some(
    (account) => (money.balances[account] ?? 0) > 0,
  )
  return held && (status === 'accepted' || ((status === 'withdrawn' || status === 'lapsed') && permit === null))
}

function facetsOf(v: CaseState, unit: NamedUnit | undefined): readonly string[] {
  const first = /^[^-#\s]+(?=[-#])/.exec(unit?.code ?? '')?.[0]
  const building = unit?.buildingId ?? first
  return [
    `stock/${isEnded(v) ? 'ended' : 'open'}`,
    `state/${v.status}`,
    ...(building === undefined || building === null ? [] : [`building/${building}`]),
    ...(v.application.contractorName === '' ? [] : [`contractor/${v.application.contractorName}`]),
    ...v.application.declared.map((item) => `item/${item}`),
    ...(isRefundDue(v) ? ['mark/refund'] : []),
  ]
}

/** A case's document names its unit. */
async function documentIds(store: Store, touched: readonly TouchedRow[]): Promise<readonly string[]> {
  const idsIn = (table: string) => touched.filter((row) => row.table === table).map((row) => row.id)
  const by = (index: string, ids: readonly string[]) =>
    rowsByKeys<DecorationCaseRow>(store, { table: 'decorationCases', index }, ids)
  const named = await by('v.unitId', idsIn('units'))
  const ids = new Set([...idsIn('decorationCases'), ...named.map(({ id }) => id)])
  return [...ids].map((id) => CASE_PREFIX + id)
}
