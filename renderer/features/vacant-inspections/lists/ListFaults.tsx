/** Faults of a filled list, each with the work order that came of it, or with the key that makes one (handbook R95). */
import { Select } from '@mantine/core'
import { IconTool } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useSetting } from '#renderer/db/settings.ts'
import { makeListTask } from '#renderer/features/vacant-inspections/commands/lists.ts'
import type { FilledList, KnownList } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { paperText, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import type { InspectedItem } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import { tellListRefusal } from './listNotices.tsx'
import { listName, wordsOfItem } from './listWords.ts'

interface ListFaultsProps {
  readonly filled: FilledList
  /** Items of the version that was filled. */
  readonly items: readonly ChecklistItem[]
  readonly known: Pick<KnownList, 'list' | 'name'>
  readonly place: string
}

export function ListFaults({ filled, items, known, place }: ListFaultsProps) {
  const t = useText()
  const { state } = filled
  const faults = state.items.filter(({ found }) => found === 'fault')
  const next = faults.find(({ item }) => !state.tasks.some((task) => task.item === item))
  return (
    <section aria-label={t('vacantLists.card.faults')}>
      <ul className='list-card-faults'>
        {faults.map(({ item, remark }) => (
          <li key={item}>
            <StateSign state='late' /> <b>{wordsOfItem(items, item, t)}</b> {remark}
            {state.tasks
              .filter((task) => task.item === item)
              .map(({ itemId }) => (
                <Link key={itemId} to={`/items/${itemId}`} className='list-card-task'>
                  {t('vacantLists.acts.openTask')}
                </Link>
              ))}
          </li>
        ))}
      </ul>
      {next !== undefined && <MakeTask key={next.item} {...{ filled, items, known, place }} fault={next} />}
    </section>
  )
}

/** What the cleaners do; everything else is mended. */
const DIRT: ReadonlySet<string> = new Set(['floor-clean', 'rubbish-removed', 'hygiene'])

function MakeTask({ filled, items, known, place, fault }: ListFaultsProps & { readonly fault: InspectedItem }) {
  const t = useText()
  const desk = useDesk()
  const departments = useSetting('items.departments')
  const isDirt = DIRT.has(fault.item)
  const engineering = useSetting('items.engineering-departments')
  const cleaning = useSetting('rounds.cleaning-departments')
  const repairKinds = useSetting('items.repair-kinds')
  const cleaningKinds = useSetting('rounds.cleaning-kinds')
  const [department, setDepartment] = useState<string>()
  const usual = (isDirt ? cleaning : engineering)[0] ?? departments[0] ?? ''
  const make = async (): Promise<void> => {
    // What is kept is Chinese, whatever language the screen has.
    const words = paperText()
    const named = wordsOfItem(items, fault.item, words)
    const matter = words('vacantLists.card.taskMatter', {
      ...{ list: listName(known, words), item: named, words: fault.remark },
    })
    const done = await makeListTask(desk, {
      ...{ id: filled.id, item: fault.item, place, matter: matter.trim(), department: department ?? usual },
      kind: (isDirt ? cleaningKinds : repairKinds)[0] ?? '',
    })
    if (done.ok) showNotice(t('vacantLists.done.task', { item: wordsOfItem(items, fault.item, t) }))
    else tellListRefusal(done.error.code)
  }
  const action: DeskAction = {
    ...{ id: 'list-task', label: t('vacantLists.acts.task'), icon: IconTool, keys: 'F7', run: make },
  }
  useHotKeys([action])
  return (
    <div className='list-card-acts'>
      <span>{wordsOfItem(items, fault.item, t)} →</span>
      <Select
        size='xs'
        aria-label={t('vacantLists.card.department')}
        data={[...departments]}
        value={department ?? usual}
        allowDeselect={false}
        onChange={(chosen) => setDepartment(chosen ?? usual)}
      />
      <ActionButton action={action} size='xs' />
    </div>
  )
}
