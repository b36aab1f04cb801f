/** What stands beside and above the fields: the live 「缺什么」, and where the values came from. */
import { Button } from '@mantine/core'
import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from './momentText.ts'
import type { MissingField } from './useEntryForm.ts'

interface MissingListProps {
  readonly missing: readonly MissingField[]
  readonly form: RefObject<HTMLFormElement | null>
}

function goTo(form: HTMLFormElement | null, path: string): void {
  const field = form?.querySelector(`[data-path="${CSS.escape(path)}"]`)
  if (field instanceof HTMLElement) field.focus()
}

export function MissingList({ missing, form }: MissingListProps) {
  const t = useText()
  return (
    <aside className='entry-missing' aria-label={t('kit.missing')}>
      <p className='entry-missing-title'>
        {missing.length === 0 ? t('kit.missing') : t('kit.missingCount', { count: missing.length })}
      </p>
      {missing.length === 0 ? (
        <p className='entry-missing-none'>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {t('kit.nothingMissing')}
        </p>
      ) : (
        <ul>
          {missing.map(({ field, label }) => (
            <li key={`${field}-${label}`}>
              <button
                type='button'
                aria-label={t('kit.goToField', { label })}
                onClick={() => goTo(form.current, field)}
              >
                <IconCircle size={14} stroke={1.75} aria-hidden />
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
    </aside>
  )
}

interface DraftNoteProps {
  /** ISO 8601 UTC. */
  readonly savedAt: string
  readonly onStartOver: () => void
}

export function DraftNote({ savedAt, onStartOver }: DraftNoteProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { day, time } = momentText(savedAt, { zone, now })
  return (
    <p className='entry-draft' role='status'>
      {t('kit.draftBack', { at: `${day} ${time}` })}
      <Button size='compact-xs' variant='subtle' onClick={onStartOver}>
        {t('kit.startOver')}
      </Button>
    </p>
  )
}
