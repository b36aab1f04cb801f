/** Addresses of the forms of what hangs on a file. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'

/** What can be added to a file, and the name under which it stands in an address. */
export const RECORD_KINDS = ['vehicle', 'document', 'consent', 'care-note', 'note'] as const
/** One of them. */
export type RecordKind = (typeof RECORD_KINDS)[number]

/** Pattern of the route. */
export const RECORD_PATH = '/records/$kind/$id/$what/{-$record}'

/** The form that adds to this file, or changes the record that is named. */
export function recordPath({ kind, id }: HubSubject, what: RecordKind | 'export', record?: string): string {
  return `/records/${kind}/${id}/${what}${record === undefined ? '' : `/${record}`}`
}
