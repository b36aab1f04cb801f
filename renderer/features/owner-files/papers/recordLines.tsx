/** Rows of what hangs on a file as lines of its card, in the screen language. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import type { CareNoteRow, ConsentRow, DocumentRow, FileNoteRow, VehicleRow } from '#renderer/db/tables.ts'
import { text } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isCurrentConsent, standingConsent } from '#shared/domain/owner-files/consents.ts'
import { CONSENT_PURPOSES } from '#shared/domain/owner-files/fileRecords.ts'
import type { RecordLine } from './RecordGroups.tsx'
import { recordPath } from './recordPaths.ts'
import { ScanButton } from './ScanButton.tsx'

const joined = (parts: readonly (string | false | undefined)[]): string => parts.filter(Boolean).join(' · ')

export function vehicleLines(
  subject: HubSubject,
  rows: readonly VehicleRow[],
  names?: ReadonlyMap<string, string>,
): readonly RecordLine[] {
  return rows.map(({ id, v }) => ({
    key: id,
    record: `vehicle/${id}`,
    text: v.plate ?? '',
    quiet: joined([
      v.model,
      (v.space ?? '') !== '' && text('fileRecords.vehicle.space_of', { space: v.space ?? '' }),
      names?.get(v.personId ?? ''),
    ]),
    path: recordPath(subject, 'vehicle', id),
    personal: true,
  }))
}

export function documentLines(
  subject: HubSubject,
  rows: readonly DocumentRow[],
  names?: ReadonlyMap<string, string>,
): readonly RecordLine[] {
  return rows.map((row) => {
    const { v } = row
    const whose = names?.get(v.personId ?? '')
    return {
      key: row.id,
      record: `document/${row.id}`,
      text: text(`fileRecords.document.kinds.${v.kind ?? 'other'}`),
      quiet: joined([
        whose !== undefined && text('fileRecords.document.whose', { who: whose }),
        v.state !== 'promised' && text(`fileRecords.document.states.${v.state ?? 'on-paper'}`),
        (v.copies ?? 1) > 1 && text('fileRecords.document.copiesOf', { count: v.copies ?? 1 }),
        v.place,
        v.number,
        v.validTo != null && text('fileRecords.document.until', { day: v.validTo }),
      ]),
      path: recordPath(subject, 'document', row.id),
      ...(v.state === 'promised'
        ? {
            badge: <StateBadge state='due' words={text('fileRecords.document.promisedBy', { day: v.dueDay ?? '' })} />,
          }
        : {}),
      ...(v.blob == null ? {} : { acts: <ScanButton document={row} /> }),
    }
  })
}

/** A line a purpose: what was given in which version, or that it was not. */
export function consentLines(
  subject: HubSubject,
  rows: readonly ConsentRow[],
  greetingDay: string | null,
): readonly RecordLine[] {
  return CONSENT_PURPOSES.flatMap((purpose): readonly RecordLine[] => {
    const given = standingConsent(rows, purpose)
    if (given === undefined && purpose !== 'registration') return []
    const path = recordPath(subject, 'consent', purpose)
    const name = text(`fileRecords.consent.purposes.${purpose}`)
    if (given === undefined) {
      return [
        {
          key: purpose,
          text: name,
          path,
          badge: <StateBadge state='todo' words={text('fileRecords.consent.notGiven')} />,
        },
      ]
    }
    const { givenDay = '', medium = 'paper', version = '' } = given.v
    const words = { day: givenDay, medium: text(`fileRecords.consent.media.${medium}`), version }
    const isCurrent = isCurrentConsent(given)
    return [
      {
        key: purpose,
        text: name,
        record: `consent/${given.id}`,
        path,
        quiet: joined([
          isCurrent ? givenDay : text('fileRecords.consent.givenOn', words),
          purpose === 'greetings' &&
            greetingDay !== null &&
            text('fileRecords.consent.greetingIs', { day: greetingDay }),
        ]),
        ...(isCurrent ? {} : { badge: <StateBadge state='due' words={text('fileRecords.consent.newVersion')} /> }),
      },
    ]
  })
}

export function careLines(subject: HubSubject, rows: readonly CareNoteRow[]): readonly RecordLine[] {
  return rows.map(({ id, v }) => ({
    key: id,
    record: `careNote/${id}`,
    text: v.text ?? '',
    quiet: text('fileRecords.care.until', { day: v.endDay ?? '' }),
    path: recordPath(subject, 'care-note', id),
    personal: true,
  }))
}

export function noteLines(
  subject: HubSubject,
  rows: readonly FileNoteRow[],
  clock: { readonly zone: string; readonly now: number },
): readonly RecordLine[] {
  return rows.map(({ id, v }) => ({
    key: id,
    record: `fileNote/${id}`,
    text: v.text,
    quiet: momentText(v.at, clock).day,
    path: recordPath(subject, 'note', id),
    personal: true,
  }))
}
