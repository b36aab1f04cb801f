/** What the hub of a unit offers: its facts, its people, 过户, 换租, the form. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { householdOf, lastLeft } from './households.ts'
import { type UnitFile, useUnitFile } from './queries.ts'
import { noteKeysBack, verifyNow } from './stayActs.ts'
import { EDIT_KEY, type OwnActions, PRINT_KEY } from './usePersonActions.tsx'

const NEW_PERSON_KEY = 'Alt+N'

/** Undefined for a unit that is not there. */
export function useUnitActions(unitId: string): OwnActions | undefined {
  const t = useText()
  const navigate = useNavigate()
  const file = useUnitFile(unitId)
  const ofPeople = usePeopleActions(file ?? undefined)
  if (!file) return undefined
  const unit = file.unit.v.code ?? ''
  return {
    daily: [
      {
        id: 'edit-unit',
        label: t('ownerFiles.editUnit'),
        keys: EDIT_KEY,
        run: () => navigate({ to: `/unit/${unitId}/edit` }),
      },
      {
        id: 'new-person',
        label: t('ownerFiles.newPerson'),
        keys: NEW_PERSON_KEY,
        run: () => navigate({ to: '/owners/new', search: { unit } }),
      },
      {
        id: 'print-registration',
        label: t('ownerFiles.printForm'),
        keys: PRINT_KEY,
        run: () => navigate({ to: `/papers/new/owner-registration/unit/${unitId}` }),
      },
      ...ofPeople,
      {
        id: 'add-known',
        label: t('households.addKnown'),
        run: () => navigate({ to: '/stays/new', search: { unit } }),
      },
    ],
    rare: [],
  }
}

function usePeopleActions(file: UnitFile | undefined): readonly HubAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  if (file === undefined) return []
  const { id } = file.unit
  const household = householdOf(file.stays, today)
  const waiting = household.open.filter(({ stay }) => stay.v.verified !== true).map(({ stay }) => stay.id)
  const hasTenant = household.open.some(({ stay }) => stay.v.relation === 'tenant')
  const isEmptied = lastLeft(household) !== undefined
  const count = waiting.length
  return [
    ...(isEmptied ? [{ id: 'keys-back', label: t('households.keysDone'), run: () => noteKeysBack(desk, id) }] : []),
    { id: 'transfer', label: t('households.transfer'), run: () => navigate({ to: `/unit/${id}/transfer` }) },
    ...(hasTenant
      ? [
          {
            id: 'change-tenant',
            label: t('households.changeTenant'),
            run: () => navigate({ to: `/unit/${id}/tenant` }),
          },
        ]
      : []),
    ...(count === 0
      ? []
      : [{ id: 'verify', label: t('households.verifyAll', { count }), run: () => verifyNow(desk, waiting) }]),
  ]
}
