/** Addresses of a case and of a new application: the hub, the lists and matters lead there. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'

/** A new application of whose hub is open, or of nobody yet. */
export function applyPath(subject?: HubSubject): string {
  return subject === undefined ? '/decoration/apply' : `/decoration/apply/${subject.kind}~${subject.id}`
}

/** Whom a part of the address names; undefined for a case's id. */
export function subjectIn(id: string | undefined): HubSubject | undefined {
  const [kind, of] = id?.split('~') ?? []
  return of !== undefined && (kind === 'unit' || kind === 'person') ? { kind, id: of } : undefined
}

/** The card of a case, at one of its tabs. */
export function casePath(id: string, tab?: string): string {
  return tab === undefined ? `/decoration/case/${id}` : `/decoration/case/${id}/${tab}`
}
