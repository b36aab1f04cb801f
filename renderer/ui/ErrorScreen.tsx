/** A whole screen that cannot go on: what happened, is it saved, what now, and the technical part for whoever helps. */
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import './errorScreen.css'

interface ErrorScreenProps {
  readonly title: string
  readonly words: RefusalWords
  /** Technical, never personal data. */
  readonly detail?: string
  /** Buttons; the safe one first. */
  readonly children?: ReactNode
}

export function ErrorScreen({ title, words, detail, children }: ErrorScreenProps) {
  const t = useText()
  return (
    <section className='error-screen' role='alert'>
      <h1>
        <IconAlertTriangle size={24} stroke={1.75} aria-hidden />
        {title}
      </h1>
      <dl>
        <dt>{t('kit.whatHappened')}</dt>
        <dd>{words.what}</dd>
        <dt>{t('kit.isItSaved')}</dt>
        <dd>{words.saved}</dd>
        <dt>{t('kit.whatNow')}</dt>
        <dd>{words.now}</dd>
      </dl>
      {children !== undefined && <div className='error-screen-actions'>{children}</div>}
      {detail !== undefined && (
        <details>
          <summary>{t('kit.details')}</summary>
          <pre>{detail}</pre>
        </details>
      )}
    </section>
  )
}
