/** The slip of an item: its number, and whether the department's signed copy is back. */
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'

export function WorkContactState({ sheetId }: { readonly sheetId: string }) {
  const t = useText()
  const { store } = useDesk()
  const sheet = useLiveAnswer(async () => (await store.db.sheets.get(sheetId))?.v, [store, sheetId])
  if (sheet === undefined) return null
  const day = sheet.returnedAt === '' ? '' : store.dayOf(Date.parse(sheet.returnedAt)).slice(5)
  const said = {
    void: t('itemPapers.states.void'),
    awaiting: t('itemPapers.states.awaiting'),
    returned:
      sheet.box === ''
        ? t('itemPapers.states.returned', { day })
        : t('itemPapers.states.returnedBox', { day, box: sheet.box }),
  }
  const state = sheet.status === 'void' ? 'void' : sheet.returnedAt === '' ? 'awaiting' : 'returned'
  const colors = { void: 'todo', awaiting: 'due', returned: 'done' } as const
  return (
    <span className='slip-state'>
      <Link to={`/papers/${sheetId}`} title={t('itemPapers.openSlip')}>
        {sheet.number}
      </Link>{' '}
      <StateBadge state={colors[state]} words={said[state]} />
    </span>
  )
}
