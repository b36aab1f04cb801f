/** The handover list of a building: what its rows come to, bringing them in, and taking all of it back (handbook R36). */
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { listedHomes } from '#renderer/features/move-in/queries/daysHomes.ts'
import type { OpenMoveInInput } from '#shared/domain/move-in/cases/opening.ts'
import { type HandoverLine, type HandoverRow, readHandoverList } from '#shared/domain/move-in/days/handoverRow.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { type RunVisit, type RunWatch, runVisits, takeBackVisits, untouchedByRun } from './daysRun.ts'

/** All runs of lists share this beginning. */
const LISTS = 'list/'

/** What the rows come to against what is on file. */
export async function previewHandoverList(
  store: Store,
  rows: readonly HandoverRow[],
): Promise<readonly HandoverLine[]> {
  const codes = new Set(rows.map(({ texts }) => normalizeCode(texts.unit)).filter((code) => code !== ''))
  const facts = { today: store.dayOf(store.clock.nowMs()), homes: await listedHomes(store, codes) }
  return readHandoverList(rows, facts)
}

/** Brings in what is new. Refusals as `runVisits`. */
export async function importHandoverList(desk: Desk, rows: readonly HandoverRow[], watch: RunWatch) {
  const lines = await previewHandoverList(desk.store, rows)
  return runVisits(desk, 'list', lines.flatMap(visitOf), watch)
}

function visitOf({ home, standing, opens, appoints, row, personId, ownerName }: HandoverLine): readonly RunVisit[] {
  if (home === null || standing !== 'new') return []
  const { noticeNumber, noticeDay, phone } = row.texts
  const open: OpenMoveInInput = {
    ...{ unitId: home.unitId, personId, source: 'list', noticeNumber, noticeDay, confirmationNumber: '', ownerName },
    ...{ ownerPhone: phone, ownerIds: personId === null ? [] : home.ownerIds },
    isCompany: personId !== null && home.isCompany,
    ...{ isContractAtBank: false, bankName: '', remark: '' },
  }
  const appoint = appoints === null ? null : { ...appoints, place: '' }
  return [{ unitId: home.unitId, caseId: home.moveIn?.id ?? null, open: opens ? open : null, appoint }]
}

const casesIn = (lines: readonly HandoverLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ home }) => home?.moveIn?.id ?? [])),
]

/** Of the rows' cases: those on which nothing was done since a list brought them in. */
export function untouchedInList(store: Store, lines: readonly HandoverLine[]): Promise<readonly string[]> {
  return untouchedByRun(store, casesIn(lines), LISTS)
}

/** Takes back what lists brought in for these rows. Refusals as `takeBackVisits`. */
export function takeBackHandoverList(
  desk: Desk,
  { lines, reason }: { readonly lines: readonly HandoverLine[]; readonly reason: string },
  watch: RunWatch,
) {
  return takeBackVisits(desk, { ids: casesIn(lines), run: LISTS, reason }, watch)
}
