/** Move-in in a person's copy of everything about them: their cases, the keys and cards they took, what they said when they were asked. */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import { moveInWord } from './moveInWords.ts'
import { handedThingsOf, moveInsOf, unitCodesOf } from './queries/subjects.ts'
import { visitBackWord } from './visitBacks/visitBackWords.ts'

const CASES = ['unit', 'opened', 'status', 'owner', 'comer', 'notice', 'keys', 'filed', 'remark'] as const
const ITEMS = ['unit', 'kind', 'serial', 'count', 'issued', 'taker', 'stand', 'remark'] as const
const VISITS = ['unit', 'turn', 'at', 'asked', 'satisfaction', 'words'] as const

/** What this module holds about a person; colleagues in it are other people, and are left out. */
export async function moveInExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const subject = { kind: 'person', id: personId } as const
  const [cases, things] = await Promise.all([moveInsOf(store, subject), handedThingsOf(store, subject)])
  if (cases.length === 0 && things.length === 0) return []
  const codes = await unitCodesOf(
    store,
    [...cases, ...things].map(({ v }) => v.unitId),
  )
  const unitOf = (id: string | null): string => codes.get(id ?? '') ?? ''
  const day = (at: string): string => (at === '' || Number.isNaN(Date.parse(at)) ? '' : store.dayOf(Date.parse(at)))
  return [
    section('moveIn', 'title', {
      columns: CASES,
      rows: cases.map(({ v }) => [
        ...[unitOf(v.unitId), day(v.openedAt), moveInWord('statuses', v.status), v.party.ownerName, v.party.comerName],
        ...[v.party.noticeNumber, v.handedOverDay, day(v.archive?.at ?? ''), v.party.remark],
      ]),
    }),
    section('moveInItems', 'items', {
      columns: ITEMS,
      rows: things.map(({ v }) => [
        ...[unitOf(v.unitId), moveInWord('handed', v.kind), v.serial, String(v.count), day(v.issuedAt), v.takerName],
        ...[moveInWord('handedStands', v.status), v.remark],
      ]),
    }),
    section('moveInVisitBacks', 'visits', {
      columns: VISITS,
      rows: cases.flatMap(({ v }) =>
        v.visitBacks.map((one) => [
          ...[unitOf(v.unitId), visitBackWord('turns', one.turn), day(one.at), one.askedName],
          ...[visitBackWord('satisfactions', one.satisfaction), one.words],
        ]),
      ),
    }),
  ].filter(({ rows }) => rows.length > 0)
}

interface Table {
  readonly columns: readonly ((typeof CASES)[number] | (typeof ITEMS)[number] | (typeof VISITS)[number])[]
  readonly rows: readonly (readonly string[])[]
}

function section(key: string, title: 'title' | 'items' | 'visits', { columns, rows }: Table): ExportSection {
  const heads = columns.map((column) => text(`moveInDesk.export.columns.${column}`))
  return { key, title: text(`moveInDesk.export.${title}`), columns: heads, rows }
}
