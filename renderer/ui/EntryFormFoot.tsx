/** The end of a form: refusals above the buttons, the main action bottom right with its key on it. */
import { Button } from '@mantine/core'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from './KeyHint.tsx'
import { RefusalNote } from './RefusalNote.tsx'

/** Where Enter goes on to the next line of the form, only the chord submits. */
export type SubmitKey = 'Enter' | 'Ctrl+Enter'

interface EntryFormFootProps {
  readonly refusal: RefusalWords | undefined
  /** Fields that need a look. */
  readonly problems: number
  readonly submitting: boolean
  readonly submitLabel: string
  /** The key that submits wherever the cursor stands. */
  readonly submitKey?: SubmitKey
  readonly onLeave?: () => void
}

export function EntryFormFoot({
  refusal,
  problems,
  submitting,
  submitLabel,
  submitKey = 'Enter',
  onLeave,
}: EntryFormFootProps) {
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
          rightSection={<KeyHint combo={submitKey} onColor />}
          aria-keyshortcuts={submitKey.replace('Ctrl', 'Control')}
          aria-disabled={submitting}
        >
          {submitting ? t('kit.saving') : submitLabel}
        </Button>
      </div>
    </footer>
  )
}
