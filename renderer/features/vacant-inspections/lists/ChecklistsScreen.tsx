/** `/vacant/checklists/{-$list}`: the lists, their versions and items, and the next version while it is written (handbook 3.1). */
import { IconArrowLeft, IconListDetails, IconPencil, IconPlus } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { isShipped } from '#renderer/db/checklists.ts'
import { isFilled, type KnownList, useLists } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { type ChecklistItem, ITEMS_OF } from '#shared/domain/vacant-inspections/kinds.ts'
import { ChecklistEditor } from './ChecklistEditor.tsx'
import { ChecklistItems } from './ChecklistItems.tsx'
import { ChecklistVersions } from './ChecklistVersions.tsx'
import { listPath } from './listPaths.ts'
import './checklists.css'

export function ChecklistsScreen() {
  const { list } = useParams({ strict: false }) as { readonly list?: string }
  const lists = useLists()
  if (lists === undefined) return null
  const known = lists.find((one) => one.list === list) ?? lists[0]
  return known === undefined ? null : <Checklists lists={lists} known={known} />
}

/** What is written now: the next version of the list that is shown, or a list of the project's own. */
type Editing = 'next' | 'new'

const NEW_LIST: KnownList = { list: '', name: '', place: 'building', isRetired: false, state: undefined }

function Checklists({ lists, known }: { readonly lists: readonly KnownList[]; readonly known: KnownList }) {
  const t = useText()
  const navigate = useNavigate()
  const [editing, setEditing] = useState<Editing>()
  const [chosen, setChosen] = useState<{ readonly list: string; readonly version: number }>()
  const versions = known.state?.versions ?? []
  const shown = chosen?.list === known.list ? chosen.version : (versions.at(-1)?.version ?? 0)
  const newest = itemsOf(known, versions.at(-1)?.version ?? 0)
  const actions: readonly DeskAction[] = [
    {
      ...{ id: 'edit', label: t('vacantChecklists.acts.edit'), icon: IconPencil, keys: 'F2' },
      run: () => setEditing('next'),
    },
    {
      ...{ id: 'create', label: t('vacantChecklists.acts.create'), icon: IconPlus, keys: 'F4' },
      run: () => setEditing('new'),
    },
    {
      ...{ id: 'fill', label: t('vacantChecklists.acts.fill'), icon: IconListDetails, keys: 'F6' },
      isAvailable: isFilled(known),
      run: () => void navigate({ to: listPath(known.list) }),
    },
    {
      ...{ id: 'back', label: t('vacantChecklists.acts.back'), icon: IconArrowLeft, keys: 'Escape' },
      run: () => void navigate({ to: '/vacant/lists' }),
    },
  ]
  return (
    <Page
      title={t('vacantChecklists.title')}
      note={
        <>
          {t('vacantChecklists.note')} <ContestedMark records={[`checklist/${known.list}`]} />
        </>
      }
      actions={editing === undefined ? actions : []}
      filters={<VacantNav at='checklists' />}
    >
      {editing === undefined ? (
        <div className='checklists'>
          <ChecklistVersions lists={lists} known={known} shown={shown} onShow={setChosen} />
          <ChecklistItems items={itemsOf(known, shown)} showsFrom={known.list === 'vacant'} />
        </div>
      ) : (
        <ChecklistEditor
          key={editing}
          known={editing === 'new' ? NEW_LIST : known}
          start={editing === 'new' ? [] : newest}
          onSaved={(saved) => {
            setEditing(undefined)
            setChosen(saved)
            void navigate({ to: `/vacant/checklists/${saved.list}` })
          }}
          onLeave={() => setEditing(undefined)}
        />
      )}
    </Page>
  )
}

/** Items of one version; 0 is what the program ships. */
function itemsOf({ list, state }: KnownList, version: number): readonly ChecklistItem[] {
  const saved = state?.versions.find((one) => one.version === version)
  return saved?.items ?? (isShipped(list) ? ITEMS_OF[list] : [])
}
