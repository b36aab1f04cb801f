/** What the hub of a person offers: their file, their stays, the form; merging and deleting for a supervisor. */
import { useNavigate } from '@tanstack/react-router'
import type { HubAction } from '#renderer/app/frontDeskModule.ts'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { deletePerson } from './commands.ts'
import { householdOf } from './households.ts'
import { offerUndo } from './offerUndo.ts'
import { type PersonFile, usePersonFile } from './queries.ts'
import { type MergedFiles, useMergedFiles } from './queriesMerges.ts'
import { showRefusal } from './showRefusal.tsx'
import { verifyNow } from './stayActs.ts'
import { gatherStrays, takeApart } from './unmergeAct.ts'

export const EDIT_KEY = 'Alt+G'
export const EDIT_STAY_KEY = 'Shift+Alt+G'
export const PRINT_KEY = 'Ctrl+P'

/** Actions of every day, and those that are looked for on purpose. */
export interface OwnActions {
  readonly daily: readonly HubAction[]
  readonly rare: readonly HubAction[]
}

/** Undefined for a file that is not there. */
export function usePersonActions(personId: string): OwnActions | undefined {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const file = usePersonFile(personId)
  const merged = useMergedFiles(personId)
  const stays = useStayActions(file ?? undefined)
  const rare = useRareActions(file ?? undefined, merged)
  if (!file) return undefined
  const edit: HubAction = {
    id: 'edit-person',
    label: t('ownerFiles.editPerson'),
    keys: EDIT_KEY,
    run: () => navigate({ to: `/person/${personId}/edit` }),
  }
  const print: HubAction = {
    id: 'print-registration',
    label: t('ownerFiles.printForm'),
    keys: PRINT_KEY,
    run: () => navigate({ to: `/papers/new/owner-registration/person/${personId}` }),
  }
  return { daily: [...gatherAction(desk, personId, merged?.strays ?? 0), edit, print, ...stays], rare }
}

/** First while there is something to move: it is hidden from the card until then. */
function gatherAction(desk: Desk, personId: string, strays: number): readonly HubAction[] {
  if (strays === 0) return []
  return [{ id: 'gather', label: text('households.gather'), run: () => gatherStrays(desk, personId) }]
}

/** What is done with the stays: of one open stay at once, of several by the menu beside each. */
function useStayActions(file: PersonFile | undefined): readonly HubAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const today = useToday()
  if (file === undefined) return []
  const { open } = householdOf(file.stays, today)
  const waiting = open.filter(({ stay }) => stay.v.verified !== true).map(({ stay }) => stay.id)
  const only = open.length === 1 ? open[0]?.stay.id : undefined
  const add = () => navigate({ to: '/stays/new', search: { person: file.person.id } })
  return [
    ...(waiting.length === 0
      ? []
      : [{ id: 'verify', label: t('households.verify'), run: () => verifyNow(desk, waiting) }]),
    ...(only === undefined
      ? []
      : [
          {
            id: 'edit-stay',
            label: t('households.editStay'),
            keys: EDIT_STAY_KEY,
            seldom: true as const,
            run: () => navigate({ to: `/stay/${only}/edit` }),
          },
          { id: 'end-stay', label: t('households.endStay'), run: () => navigate({ to: `/stay/${only}/end` }) },
        ]),
    { id: 'add-unit', label: t('households.addUnitTo'), run: add },
  ]
}

/** A supervisor's: merge, take apart, delete. */
function useRareActions(file: PersonFile | undefined, merged: MergedFiles | undefined): readonly HubAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  if (file === undefined) return []
  const { id, v } = file.person
  const mayLead = isLeader(desk.signature.actor)
  const [double] = merged?.doubles ?? []
  const [latest] = merged?.merges ?? []
  const ifLeader = (reason: string) => (mayLead ? {} : { disabledReason: reason })
  const remove = async (): Promise<void> => {
    if (await removePerson(desk, id, v.name ?? '')) await navigate({ to: '/owners' })
  }
  return [
    {
      id: 'merge',
      label: t('households.merge'),
      ...ifLeader(t('households.mergeOnlyLeaders')),
      run: () => navigate({ to: double === undefined ? `/person/${id}/merge` : `/person/${id}/merge/${double.id}` }),
    },
    ...(latest === undefined
      ? []
      : [
          {
            id: 'unmerge',
            label: t('households.unmerge'),
            ...ifLeader(t('households.mergeOnlyLeaders')),
            run: () => takeApart(desk, latest.id),
          },
        ]),
    {
      id: 'delete-person',
      label: t('ownerFiles.deletePerson'),
      ...ifLeader(t('ownerFiles.deleteOnlyLeaders')),
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
