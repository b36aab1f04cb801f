/** Papers that wait: their signed copies for 「缺什么」, the board, the close and the handover; blanks to count; lines to work from on paper. */
import type { DaySpan, DowntimeList, HandoverCount, HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SheetRow } from '#renderer/db/tables.ts'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { paperText, type Text, text } from '#renderer/text/text.ts'
import { dueBack } from './queries.ts'
import { findPapers, registerCounts } from './queriesRegister.ts'

/** Whose turn it is to sign: who the paper is for. Papers without a name here wait for the resident. */
const TURNS: Readonly<Record<string, OpenMatter['turn']>> = {
  'work-contact': 'engineering',
  'duty-record': 'us',
  'shift-handover': 'us',
  'delivery-run': 'us',
  // Signed at the counter: what waits is the desk's own box.
  'collection-receipt': 'us',
  // The department answers on it.
  'inspection-notice': 'engineering',
  'vacant-inspection': 'us',
  'patrol-list': 'us',
}

/** A project's worst year: more papers than this are a matter of their own. */
const MOST = 5000

/** Papers of a person or unit whose signed copy is not back. */
export async function openPaperMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const ids = subject.kind === 'person' ? await idsOfPerson(store, subject.id) : [subject.id]
  const rows = await store.db.sheets.where(index).anyOf(ids).toArray()
  const matters = await mattersOf(
    store,
    rows.filter((row) => row.v.phase === 'waiting'),
    text,
  )
  // On the hub of a person their name says nothing new.
  return subject.kind === 'unit' ? matters : matters.map(({ who: _name, ...matter }) => matter)
}

/** Papers that should be back by the end of the span. */
export async function duePapers(store: Store, { from, to }: DaySpan, t: Text = text): Promise<readonly OpenMatter[]> {
  const rows = await findPapers(store, { shown: 'waiting', form: '', box: '', span: '' }, MOST)
  const matters = await mattersOf(store, rows, t)
  return matters.filter(({ due = '' }) => due <= to && (from === undefined || due >= from))
}

async function mattersOf(store: Store, rows: readonly SheetRow[], t: Text): Promise<readonly OpenMatter[]> {
  const returnDays = await settingOf(store, 'desk.return-days')
  const today = store.dayOf(store.clock.nowMs())
  const people = await store.db.people.bulkGet(rows.map((row) => row.v.personId ?? ''))
  const units = await store.db.units.bulkGet(rows.map((row) => row.v.unitId ?? ''))
  return rows.map(({ id, v }, index) => {
    const due = dueBack(store, v.issuedAt, returnDays)
    const who = people[index]?.v.name ?? ''
    const unit = units[index]?.v.code ?? ''
    const words = t('papers.matters.waiting', { title: formTitle(v.form, t), number: v.number })
    return {
      id: `paper/${id}`,
      text: unit === '' ? words : `${unit} ${words}`,
      ...(who === '' ? {} : { who }),
      turn: TURNS[v.form] ?? 'owner',
      state: due < today ? 'late' : due === today ? 'due' : 'running',
      due,
      officerId: v.issuedBy,
      path: `/papers/${id}`,
    }
  })
}

/** Blanks to count by hand at a handover. */
export async function blankCounts(store: Store, t: Text = text): Promise<readonly HandoverCount[]> {
  const { blank } = await registerCounts(store)
  return [{ id: 'papers/blanks', label: t('papers.matters.blanks'), expected: blank }]
}

/** What waits for a signature, on paper: who comes in while the power is out can sign all the same. */
export async function waitingList(store: Store): Promise<readonly DowntimeList[]> {
  const t = paperText()
  const rows = await findPapers(store, { shown: 'waiting', form: '', box: '', span: '' }, MOST)
  const returnDays = await settingOf(store, 'desk.return-days')
  const people = await store.db.people.bulkGet(rows.map((row) => row.v.personId ?? ''))
  const units = await store.db.units.bulkGet(rows.map((row) => row.v.unitId ?? ''))
  const columns = (['number', 'form', 'unit', 'who', 'due'] as const).map((key) =>
    t(`papers.matters.downtimeColumns.${key}`),
  )
  const lines = rows.map(({ v }, index) => [
    v.number,
    formTitle(v.form, t),
    units[index]?.v.code ?? '',
    people[index]?.v.name ?? '',
    dueBack(store, v.issuedAt, returnDays),
  ])
  return [{ title: t('papers.matters.downtime'), columns, rows: lines }]
}
