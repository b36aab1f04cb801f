/** Passphrase and recovery sheet: whether they are there, and the ways to them. */
import { Button } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { useHasPassphrase } from './useHasPassphrase.ts'

interface SecretsLineProps {
  readonly onChange: () => void
  readonly onRecovery: () => void
}

export function SecretsLine({ onChange, onRecovery }: SecretsLineProps) {
  const t = useText()
  const isSet = useHasPassphrase()
  const leads = isLeader(useDesk().signature.actor)
  const why = leads ? {} : { disabled: true, title: t('exchange.acts.onlyLeaders') }
  if (isSet === undefined) return null
  return (
    <section>
      <h3>{t('passphrase.title')}</h3>
      <div className='exchange-secrets'>
        <StateBadge state={isSet ? 'done' : 'todo'} words={t(isSet ? 'passphrase.isSet' : 'passphrase.notSet')} />
        <Button size='xs' variant='default' {...why} onClick={onChange}>
          {t(isSet ? 'passphrase.change' : 'passphrase.set')}
        </Button>
        {isSet && (
          <Button size='xs' variant='default' {...why} onClick={onRecovery}>
            {t('passphrase.recovery.again')}
          </Button>
        )}
        <span className='quiet'>{t('passphrase.why')}</span>
      </div>
    </section>
  )
}
