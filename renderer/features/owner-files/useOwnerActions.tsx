/** What the hub of a person or unit offers here: edit, print the registration form, add somebody, delete. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { text, useText } from '#renderer/text/text.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { deletePerson } from './commands.ts'
import { offerUndo } from './offerUndo.ts'
import { usePersonFile, useUnitFile } from './queries.ts'
import { showRefusal } from './showRefusal.tsx'

const EDIT_KEY = 'F6'
const PRINT_KEY = 'Ctrl+P'

/** Nothing is offered for a file that is not there. */
export function useOwnerActions(subject: HubSubject): readonly HubAction[] {
  const ofPerson = usePersonActions(subject.kind === 'person' ? subject.id : '')
  const ofUnit = useUnitActions(subject.kind === 'unit' ? subject.id : '')
  return subject.kind === 'person' ? ofPerson : ofUnit
}

function usePersonActions(personId: string): readonly HubAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const file = usePersonFile(personId)
  if (!file) return []
  const name = file.person.v.name ?? ''
  const remove = async (): Promise<void> => {
    if (await removePerson(desk, personId, name)) await navigate({ to: '/owners' })
  }
  return [
    {
      id: 'edit-person',
      label: t('ownerFiles.editPerson'),
      keys: EDIT_KEY,
      run: () => navigate({ to: `/person/${personId}/edit` }),
    },
    {
      id: 'print-registration',
      label: t('ownerFiles.printForm'),
      keys: PRINT_KEY,
      run: () => navigate({ to: `/papers/new/owner-registration/person/${personId}` }),
    },
    {
      id: 'delete-person',
      label: t('ownerFiles.deletePerson'),
      ...(isLeader(desk.signature.actor) ? {} : { disabledReason: t('ownerFiles.deleteOnlyLeaders') }),
      run: remove,
    },
  ]
}

/** Deletes at once and offers to bring it back: undo beats confirm (architecture 9). */
async function removePerson(desk: Desk, personId: string, name: string): Promise<boolean> {
  const done = await deletePerson(desk, personId)
  if (!done.ok) {
    showRefusal(done.error.code)
    return false
  }
  offerUndo(desk, text('ownerFiles.saved.deleted', { name }), done.value.undo)
  return true
}

function useUnitActions(unitId: string): readonly HubAction[] {
  const t = useText()
  const navigate = useNavigate()
  const file = useUnitFile(unitId)
  if (!file) return []
  const unit = file.unit.v.code ?? ''
  return [
    {
      id: 'edit-unit',
      label: t('ownerFiles.editUnit'),
      keys: EDIT_KEY,
      run: () => navigate({ to: `/unit/${unitId}/edit` }),
    },
    {
      id: 'new-person',
      label: t('ownerFiles.newPerson'),
      run: () => navigate({ to: '/owners/new', search: { unit } }),
    },
    {
      id: 'print-registration',
      label: t('ownerFiles.printForm'),
      keys: PRINT_KEY,
      run: () => navigate({ to: `/papers/new/owner-registration/unit/${unitId}` }),
    },
  ]
}
