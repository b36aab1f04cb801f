/** How somebody signs: on the pad, on a paper that has a number, or on a receipt that is printed now. */
import { SegmentedControl, TextInput } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import type { SignWay } from './handOutValues.ts'
import { useKeptCursor } from './useKeptCursor.ts'

/** The key that changes the way of signing. */
export const SIGN_KEY = 'F4'

interface SignFieldsProps {
  readonly ways: readonly SignWay[]
  readonly way: SignWay
  readonly onWay: (way: SignWay) => void
  readonly pad: RefObject<SignatureHandle | null>
  readonly onDrawn: (isDrawn: boolean) => void
  /** Of the field for the paper's number. */
  readonly paper: object
  readonly error?: string | undefined
}

export function SignFields({ ways, way, onWay, pad, onDrawn, paper, error }: SignFieldsProps) {
  const t = useText()
  const canKeep = useKeepsPictures()
  const [firstWay] = useState(way)
  const choice = useKeptCursor(way)
  return (
    <EntrySection title={t('custodyOut.handOut.sign')}>
      <div className='out-choice' ref={choice}>
        <SegmentedControl
          aria-label={t('custodyOut.handOut.sign')}
          data={ways.map((one) => ({ value: one, label: t(`custodyOut.handOut.signWays.${one}`) }))}
          value={way}
          onChange={(chosen) => onWay(chosen as SignWay)}
        />
        {ways.length > 1 && <KeyHint combo={SIGN_KEY} />}
      </div>
      {!canKeep && <p className='quiet out-note'>{t('custodyOut.handOut.noPad')}</p>}
      {way === 'pad' && (
        <SignaturePad label={t('custodyOut.handOut.sign')} handle={pad} onDrawn={onDrawn} error={error} />
      )}
      {way === 'paper' && (
        <TextInput
          label={t('custodyOut.handOut.signedPaper')}
          description={t('custodyOut.handOut.signedPaperHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          autoComplete='off'
          // Where the form begins is the form's to say; who changes the way goes on here.
          autoFocus={way !== firstWay}
          data-autofocus
          {...paper}
          error={error}
        />
      )}
      {way === 'receipt' && <p className='quiet out-note'>{t('custodyOut.handOut.receiptHint')}</p>}
    </EntrySection>
  )
}

/** Whether this host keeps files at all. */
export function useKeepsPictures(): boolean {
  return useDesk().info.capabilities?.blobs === true
}

/** The ways that this host offers, the pad first where it can be kept. */
export function useSignWays(withReceipt: 'receipt' | 'no-receipt'): readonly SignWay[] {
  const canKeep = useKeepsPictures()
  return [...(canKeep ? (['pad'] as const) : []), 'paper', ...(withReceipt === 'receipt' ? (['receipt'] as const) : [])]
}

/** The way after this one. */
export function nextWay(ways: readonly SignWay[], way: SignWay): SignWay {
  return ways[(ways.indexOf(way) + 1) % ways.length] ?? way
}
