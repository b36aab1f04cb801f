/** 更多名单: the lists over what hangs on the files, beside the tabs; how many stand in one is counted when the menu opens. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { countExpiredNotes } from '#renderer/features/owner-files/papers/expiredNotes.ts'
import { loadGreetings } from '#renderer/features/owner-files/papers/greetings.ts'
import { useText } from '#renderer/text/text.ts'
import { isLeader } from '#shared/domain/roles.ts'

const LISTS = ['incomplete', 'greetings', 'expired-notes', 'reveals'] as const
type OtherList = (typeof LISTS)[number]

export function MoreLists() {
  const t = useText()
  return (
    <Menu position='bottom-start' shadow='md' transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size='compact-sm' variant='default' rightSection={<IconChevronDown size={13} stroke={2} aria-hidden />}>
          {t('fileLists.more')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Choices />
      </Menu.Dropdown>
    </Menu>
  )
}

/** Mounted while the menu is open, so that counting costs nothing before. */
function Choices() {
  const t = useText()
  const { store, signature } = useDesk()
  const navigate = useNavigate()
  const counts = useLiveAnswer(() => countsOf(store), [store])
  const titles: Readonly<Record<OtherList, string>> = {
    incomplete: t('fileLists.incomplete.title'),
    greetings: t('fileLists.greetings.title'),
    'expired-notes': t('fileLists.expiredNotes.title'),
    reveals: t('privacy.reveals.title'),
  }
  const leads = isLeader(signature.actor)
  return LISTS.map((list) => {
    const isClosed = list === 'reveals' && !leads
    const count = counts?.[list]
    return (
      <Menu.Item
        key={list}
        disabled={isClosed}
        rightSection={count === undefined ? undefined : <span className='facet-count'>{count}</span>}
        onClick={() => void navigate({ to: `/owners/${list}` })}
      >
        {titles[list]}
        {isClosed && <span className='list-why-not'>{t('privacy.reveals.onlyLeaders')}</span>}
      </Menu.Item>
    )
  })
}

/** Only what an index tells at once: neither the incomplete files of a large community nor a long log are counted for a menu. */
async function countsOf(store: Store): Promise<Partial<Readonly<Record<OtherList, number>>>> {
  const [greetings, expired] = await Promise.all([loadGreetings(store), countExpiredNotes(store)])
  return { greetings: greetings.lines.length, 'expired-notes': expired }
}
