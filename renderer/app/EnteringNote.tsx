/** Said to a desk that has waited a minute for its letter: why, and the way on for whoever cannot wait. */
import { Button } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'

export function EnteringNote({ onEnter }: { readonly onEnter: () => void }) {
  const t = useText()
  return (
    <div>
      <p>{t('exchange.entering.waits')}</p>
      <p>
        <Button size='xs' variant='default' onClick={onEnter}>
          {t('exchange.entering.now')}
        </Button>{' '}
        <span className='quiet'>{t('exchange.entering.nowNote')}</span>
      </p>
    </div>
  )
}
