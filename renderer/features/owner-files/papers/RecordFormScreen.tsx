/** One address for the forms of what hangs on a file: which record, of whose file. */
import { useParams } from '@tanstack/react-router'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { NotFound } from '#renderer/features/owner-files/NotFound.tsx'
import { CareNoteForm } from './CareNoteForm.tsx'
import { ConsentForm } from './ConsentForm.tsx'
import { DocumentForm } from './DocumentForm.tsx'
import { ExportForm } from './ExportForm.tsx'
import { NoteForm } from './NoteForm.tsx'
import { VehicleForm } from './VehicleForm.tsx'

interface Params {
  readonly kind?: string
  readonly id?: string
  readonly what?: string
  readonly record?: string
}

export function RecordFormScreen() {
  const { kind, id = '', what = '', record }: Params = useParams({ strict: false })
  const subject: HubSubject = { kind: kind === 'unit' ? 'unit' : 'person', id }
  // Another record is another form: nothing of the first may stay.
  const key = `${kind}/${id}/${what}/${record ?? ''}`
  switch (what) {
    case 'vehicle':
      return <VehicleForm key={key} subject={subject} id={record} />
    case 'document':
      return <DocumentForm key={key} subject={subject} id={record} />
    case 'consent':
      return <ConsentForm key={key} personId={id} />
    case 'care-note':
      return <CareNoteForm key={key} personId={id} id={record} />
    case 'note':
      return <NoteForm key={key} subject={subject} id={record} />
    case 'export':
      return <ExportForm key={key} personId={id} />
    default:
      return <NotFound />
  }
}
