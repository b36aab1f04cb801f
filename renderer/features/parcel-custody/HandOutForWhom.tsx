/** Things of several households were picked: for whom this hand-out is. The others are the next one, or a proxy takes them together. */
import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { chosenFor, pickedHouseholds } from './handOutHouseholds.ts'
import type { HandOutOffer } from './handOutOffer.ts'
import type { HandOutValues } from './handOutValues.ts'
import type { CustodyLine } from './queries.ts'

/** The key to the next household. */
const WHOM_KEY = 'F6'
/** More would not fit a line: they are a list to choose from. */
const MOST_SHOWN = 3
const TOGETHER = 'together'

interface ForWhomParts {
  readonly form: EntryFormState<HandOutValues>['form']
  readonly offer: HandOutOffer
  readonly ids: readonly string[]
}

/** The households of what was picked, which of them is served, and the key to the next; called after the keys of the dialog. */
export function useForWhom({ form, offer, ids }: ForWhomParts) {
  const t = useText()
  const [whom, setWhom] = useState('0')
  const households = pickedHouseholds(offer, ids)
  const options = [...[...households.keys()].map(String), TOGETHER]
  const choose = (next: string): void => {
    setWhom(next)
    const picked = next === TOGETHER ? households.flat() : (households[Number(next)] ?? [])
    form.setFieldValue('chosen', chosenFor(offer, picked))
    form.setFieldValue('to', next === TOGETHER ? 'proxy' : 'self')
  }
  const turn = (): void => choose(options[(options.indexOf(whom) + 1) % options.length] ?? '0')
  useHotKeys([{ id: 'whom', label: t('custodyOut.handOut.whom'), keys: WHOM_KEY, run: turn }], {
    enabled: households.length > 1,
  })
  return { households, options, whom, choose }
}

export function HandOutForWhom({ households, options, whom, choose }: ReturnType<typeof useForWhom>) {
  const t = useText()
  const shown = useShownName()
  if (households.length < 2) return null
  const named = ([line]: readonly CustodyLine[] = []): string =>
    line === undefined ? '' : [line.unitCode, shown(line.who)].filter((word) => word !== '').join(' ') || line.item.tag
  const data = options.map((value) => ({
    value,
    label: value === TOGETHER ? t('custodyOut.handOut.together') : named(households[Number(value)]),
  }))
  return (
    <EntrySection title={t('custodyOut.handOut.whom')}>
      <div className='out-choice'>
        {households.length > MOST_SHOWN ? (
          <Select
            aria-label={t('custodyOut.handOut.whom')}
            data={data}
            value={whom}
            allowDeselect={false}
            comboboxProps={{ transitionProps: { duration: 0 } }}
            onChange={(value) => value !== null && choose(value)}
          />
        ) : (
          <SegmentedControl aria-label={t('custodyOut.handOut.whom')} data={data} value={whom} onChange={choose} />
        )}
        <KeyHint combo={WHOM_KEY} />
      </div>
      <p className='quiet out-note'>{t('custodyOut.handOut.whomHint', { count: households.length })}</p>
    </EntrySection>
  )
}
