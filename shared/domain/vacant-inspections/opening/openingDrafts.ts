/** What an opening import of empty homes writes, and what takes it back as a whole (handbook 3.7). */
import type { RecordItem } from '#shared/domain/draft.ts'
import { faultIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { VisitOpeningLine } from './openingRow.ts'

/** The command that brings in what was known; leaders run it. */
export const OPENING_VISITS = 'vacantInspection.open'

/** The visit and the faults that were open, all of one home. Source: sync 4.2, handbook 2.14. */
export function visitOpeningItems(line: VisitOpeningLine, workspace: WorkspaceId): readonly RecordItem[] {
  const { id, unitId, officerId, readings, reason, faultsFound, row } = line
  const data = {
    ...{ unitId, day: row.texts.lastOn, roundId: '', reason, seen: 'inside', unable: '', officerId },
    ...{ checklistVersion: 0, items: [], isOccupied: false, isDirty: false, isAired: false, photos: [] },
    readings: readings.map((one) => ({ ...one, usedHundredths: null, isDrift: false })),
    ...{ noPhotoWhy: '', handled: '', remark: normalizeText(row.texts.remark), keyThingId: null },
  }
  return [
    { kind: 'event', e: 'vacantInspection', id, ev: 'takenOver', data },
    ...faultsFound.map(({ item, what }): RecordItem => {
      const told = { unitId, inspectionId: id, item, what, photos: [] }
      return { kind: 'event', e: 'inspectionFault', id: faultIdOf(workspace, id, item), ev: 'found', data: told }
    }),
  ]
}

/** A home that an opening import brought in, with all that stands of its visit and of each fault of it. */
export interface OpenedVisit {
  readonly id: string
  readonly events: readonly LiveEvent[]
  readonly faults: readonly { readonly id: string; readonly events: readonly LiveEvent[] }[]
}

/** Whether nothing was done on it since it was brought in. */
export function isUntouchedVisit({ events, faults }: OpenedVisit): boolean {
  const isOnly = (told: readonly LiveEvent[], name: string) => told.every(({ ev }) => ev === name)
  return events.length > 0 && isOnly(events, 'takenOver') && faults.every((one) => isOnly(one.events, 'found'))
}

/** Takes a home back with its faults, each in one event, with the reason; history keeps all. Source: architecture 9, sync 4.4. */
export function takeBackVisitItems({ id, events, faults }: OpenedVisit, reason: string): readonly RecordItem[] {
  const voided = (e: string, record: { readonly id: string; readonly events: readonly LiveEvent[] }): RecordItem => {
    return { kind: 'event', e, id: record.id, ev: 'void', data: { reason }, refs: record.events.map(({ dot }) => dot) }
  }
  const standing = faults.filter((one) => one.events.length > 0)
  return [voided('vacantInspection', { id, events }), ...standing.map((one) => voided('inspectionFault', one))]
}
