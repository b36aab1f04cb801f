/** What the hub of a person or unit offers here, the daily ones first: edit, print, stays, transfer, papers, merge, delete. */
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useRecordActions } from './papers/useRecordActions.tsx'
import { usePersonActions } from './usePersonActions.tsx'
import { useUnitActions } from './useUnitActions.tsx'

/** Nothing is offered for a file that is not there. */
export function useOwnerActions(subject: HubSubject): readonly HubAction[] {
  const ofPerson = usePersonActions(subject.kind === 'person' ? subject.id : '')
  const ofUnit = useUnitActions(subject.kind === 'unit' ? subject.id : '')
  const ofRecords = useRecordActions(subject)
  const own = subject.kind === 'person' ? ofPerson : ofUnit
  return own === undefined ? [] : [...own.daily, ...ofRecords, ...own.rare]
}
