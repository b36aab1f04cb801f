/** What is open on the records of a file: papers that are missing or end, notices of a new version, care notes that have ended. */
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DocumentRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { isCareNoteShown } from '#shared/domain/owner-files/careNotes.ts'
import type { FileGaps } from '#shared/domain/owner-files/completeness.ts'
import { isCurrentConsent, standingConsent } from '#shared/domain/owner-files/consents.ts'
import { EXPIRY_NOTICE_DAYS } from '#shared/domain/owner-files/documents.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { completenessClock, gapsOf } from './completenessOf.ts'
import { loadPersonRecords, type PersonRecordRows, type PresentStay, presentStays, standing } from './recordQueries.ts'
import { neededPapersLine } from './recordWords.ts'

/** Open matters of the subject's records. */
export async function recordMatters(store: Store, subject: HubSubject): Promise<readonly OpenMatter[]> {
  const today = store.dayOf(store.clock.nowMs())
  const stays = await presentStays(store, subject, today)
  const papers = await paperMatters(store, subject, stays)
  if (subject.kind === 'unit') return papers
  const records = await loadPersonRecords(store, subject.id)
  if (records === undefined) return []
  return [
    ...papers,
    ...records.documents.flatMap((row) => expiryMatters(row, today)),
    ...(stays.length === 0 ? [] : noticeMatters(records)),
    ...careMatters(records, today),
  ]
}

async function paperMatters(
  store: Store,
  subject: HubSubject,
  stays: readonly PresentStay[],
): Promise<readonly OpenMatter[]> {
  if (stays.length === 0) return []
  const clock = await completenessClock(store)
  const matters = await Promise.all(
    stays.map(async (one) => {
      const gaps = gapsOf(store, one, await documentsFor(store, one), clock)
      return gaps.state === 'complete' ? [] : [paperMatter(subject, one, gaps)]
    }),
  )
  return matters.flat()
}

function paperMatter(subject: HubSubject, { stay, person, unit }: PresentStay, gaps: FileGaps): OpenMatter {
  const isWaiting = gaps.state === 'waiting'
  const state = gaps.state === 'due' || gaps.state === 'late' ? gaps.state : 'todo'
  return {
    id: `file-papers/${stay.id}`,
    text: text(isWaiting ? 'fileRecords.matters.papersWaiting' : 'fileRecords.matters.papers', {
      unit: subject.kind === 'person' ? (unit.v.code ?? '') : '',
      relation: text(`ownerFiles.relations.${stay.v.relation ?? 'owner'}`),
      papers: neededPapersLine(gaps.missing),
    }).trim(),
    ...(subject.kind === 'unit' ? { who: person.v.name ?? '' } : {}),
    turn: 'owner',
    state,
    ...(gaps.dueDay === null ? {} : { due: gaps.dueDay }),
  }
}

/** Papers of a person and of the unit, each once. */
export async function documentsFor({ db }: Store, { person, unit }: PresentStay): Promise<readonly DocumentRow[]> {
  const own = await db.documents.where('v.personId').equals(person.id).toArray()
  const ofUnit = await db.documents.where('v.unitId').equals(unit.id).toArray()
  return standing([...new Map([...own, ...ofUnit].map((row) => [row.id, row])).values()])
}

function expiryMatters({ id, v }: DocumentRow, today: Day): readonly OpenMatter[] {
  if (v.validTo == null || v.validTo > addDays(today, EXPIRY_NOTICE_DAYS)) return []
  const isOver = v.validTo < today
  const paper = text(`fileRecords.document.kinds.${v.kind ?? 'other'}`)
  const key = isOver ? 'fileRecords.matters.expired' : 'fileRecords.matters.expiring'
  return [
    {
      id: `file-expiry/${id}`,
      text: text(key, { paper, day: v.validTo }),
      turn: 'owner',
      state: isOver ? 'late' : 'due',
      due: v.validTo,
    },
  ]
}

/** The notice comes first; a consent to old words is asked again when the person is here. */
function noticeMatters({ consents }: PersonRecordRows): readonly OpenMatter[] {
  const notice = standingConsent(consents, 'registration')
  const old = (['registration', 'care-notes', 'id-scan', 'greetings'] as const).filter((purpose) => {
    const given = standingConsent(consents, purpose)
    return given !== undefined && !isCurrentConsent(given)
  })
  if (notice !== undefined && old.length === 0) return []
  const key = notice === undefined ? 'fileRecords.matters.noNotice' : 'fileRecords.matters.newNotice'
  return [{ id: 'file-notice', text: text(key), turn: 'owner', state: notice === undefined ? 'todo' : 'due' }]
}

function careMatters({ careNotes }: PersonRecordRows, today: Day): readonly OpenMatter[] {
  const ended = careNotes.filter(({ v }) => !isCareNoteShown(v.endDay, today)).length
  if (ended === 0) return []
  return [
    {
      id: 'file-care-ended',
      text: text('fileRecords.matters.careExpired', { count: ended }),
      turn: 'us',
      state: 'due',
    },
  ]
}
