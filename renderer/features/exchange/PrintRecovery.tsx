/** The recovery code on its way to paper: held by this screen alone, and gone with it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { printRecovery } from './printRecovery.ts'
import { codeGroups } from './recoveryJob.ts'

interface PrintRecoveryProps {
  readonly code: string
  /** What was done before: the passphrase was set. */
  readonly before?: string
  readonly onDone: () => void
}

export function PrintRecovery({ code, before, onDone }: PrintRecoveryProps) {
  const t = useText()
  const desk = useDesk()
  const [told, setTold] = useState<'printed' | 'dialog' | 'failed'>()
  // Not at once: the screen stands at a counter.
  const [isShown, setShown] = useState(false)
  const print = async (): Promise<void> => setTold(await printRecovery(desk, code))
  const wasPrinted = told === 'printed' || told === 'dialog'
  return (
    <section className='exchange-pad' aria-label={t('passphrase.recovery.title')}>
      <h2>{t('passphrase.recovery.title')}</h2>
      {before !== undefined && <p>{before}</p>}
      <p className='quiet exchange-print-code'>{t('passphrase.recovery.what')}</p>
      {isShown && (
        <div className='exchange-code'>
          {codeGroups(code).map((group, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a group of the code has no other identity and never moves
            <code key={index}>{group}</code>
          ))}
        </div>
      )}
      <p role='status'>{told !== undefined && t(`passphrase.recovery.${told}`)}</p>
      <div className='exchange-card-acts'>
        <Button variant={wasPrinted ? 'default' : 'filled'} autoFocus onClick={() => void print()}>
          {t('passphrase.recovery.print')}
        </Button>
        <Button variant='default' aria-expanded={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'passphrase.recovery.hide' : 'passphrase.recovery.show')}
        </Button>
        <Button variant={wasPrinted ? 'filled' : 'default'} onClick={onDone}>
          {t(wasPrinted ? 'passphrase.recovery.kept' : 'passphrase.recovery.later')}
        </Button>
      </div>
    </section>
  )
}
