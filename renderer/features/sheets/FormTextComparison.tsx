/** What a version says otherwise than the one before it, or than what is shipped, line by line. */
import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { blocksOf } from '#renderer/db/formTextPreview.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { useText } from '#renderer/text/text.ts'
import { compareTexts } from '#shared/domain/sheets/formTextCompare.ts'
import type { FormTextState } from '#shared/domain/sheets/formTexts.ts'
import { blockName } from './formTextWords.ts'

interface FormTextComparisonProps {
  readonly source: PaperSource
  readonly state: FormTextState
  readonly version: number
}

const SIGNS = { same: ' ', gone: '−', new: '＋' } as const

export function FormTextComparison({ source, state, version }: FormTextComparisonProps) {
  const t = useText()
  const desk = useDesk()
  const [other, setOther] = useState('before')
  const blocks = useLiveAnswer(() => blocksOf(desk, source), [desk, source])
  if (blocks === undefined) return null
  const index = state.versions.findIndex((one) => one.version === version)
  const before = other === 'before' ? (state.versions[index - 1]?.blocks ?? {}) : {}
  const changed = compareTexts(blocks, before, state.versions[index]?.blocks ?? {})
  return (
    <div className='form-text-comparison'>
      <SegmentedControl
        size='xs'
        value={other}
        onChange={setOther}
        data={[
          { value: 'before', label: t('formTexts.compareWith', { other: t('formTexts.previous') }) },
          { value: 'shipped', label: t('formTexts.compareWith', { other: t('formTexts.shipped') }) },
        ]}
      />
      {changed.length === 0 && <p className='quiet'>{t('formTexts.same')}</p>}
      {changed.map(({ key, lines }) => (
        <div key={key}>
          <strong>{blockName(source, key)}</strong>
          {lines.map(({ kind, text }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a compared line has no other identity and never moves
            <p key={place} className='form-text-line' data-kind={kind}>
              <span aria-hidden>{SIGNS[kind]}</span>
              {text}
            </p>
          ))}
        </div>
      ))}
    </div>
  )
}
