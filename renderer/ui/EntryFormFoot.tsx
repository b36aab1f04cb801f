/** The end of a form: refusals above the buttons, the main action bottom right with its key on it. */
import { Button } from '@mantine/core'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from './KeyHint.tsx'
import { RefusalNote } from './RefusalNote.tsx'

interface EntryFormFootProps {
  readonly refusal: RefusalWords | undefined
  /** Fields that need a look. */
  readonly problems: number
  readonly submitting: boolean
  readonly submitLabel: string
  readonly onLeave?: () => void
}

export function EntryFormFoot({ refusal, problems, submitting, submitLabel, onLeave }: EntryFormFootProps) {
  const t = useText()
  return (
    <footer className='entry-foot'>
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <div className='entry-buttons'>
        <span className='entry-problems' role='status'>
          {problems > 0 && t('kit.checkFields', { count: problems })}
        </span>
        <span className='entry-sections-hint quiet'>
          {t('kit.nextSection')}
          <KeyHint combo='PageDown' />
        </span>
        {onLeave !== undefined && (
          <Button
            variant='default'
            rightSection={<KeyHint combo='Escape' />}
            aria-keyshortcuts='Escape'
            onClick={onLeave}
          >
            {t('common.cancel')}
          </Button>
        )}
        <Button
          type='submit'
          rightSection={<KeyHint combo='Enter' onColor />}
          aria-keyshortcuts='Enter'
          aria-disabled={submitting}
        >
          {submitting ? t('kit.saving') : submitLabel}
        </Button>
      </div>
    </footer>
  )
}
