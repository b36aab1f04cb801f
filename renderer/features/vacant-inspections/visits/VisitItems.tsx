/** The list of what is looked at: a tap is a fault, two that there is none, three that it is fine again; or the number and a space. */
import { TextInput } from '@mantine/core'
import { type ChangeEvent, useRef, useState } from 'react'
import { itemWords } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { itemsSeen, type VisitValues } from './visitValues.ts'

interface VisitItemsProps {
  readonly entry: EntryFormState<VisitValues>
  readonly items: readonly ChecklistItem[]
}

type State = 'ok' | 'fault' | 'none'
const AFTER: Readonly<Record<State, State>> = { ok: 'fault', fault: 'none', none: 'ok' }

function stateOf(found: string | undefined): State {
  return found === 'fault' || found === 'none' ? found : 'ok'
}

export function VisitItems({ entry: { form }, items }: VisitItemsProps) {
  const t = useText()
  const root = useRef<HTMLDivElement>(null)
  const seen = form.useWatchValue('seen') as string
  const found = form.useWatchValue('items') as VisitValues['items']
  // The number of an item is its place in the whole list, as on the paper.
  const numbered = items.map((item, index) => ({ item, number: index + 1 }))
  const looked = itemsSeen(items, seen)
  const shown = numbered.filter(({ item }) => looked.includes(item))
  const faults = shown.filter(({ item }) => found[item.code] === 'fault')
  const turn = (code: string, to: State): void => {
    form.setFieldValue(`items.${code}`, to)
    // Its words come with the next paint.
    if (to === 'fault')
      requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(`[data-remark="${code}"]`)?.focus())
  }
  return (
    <EntrySection title={t('vacantVisits.items.label')}>
      <div ref={root} className='walk-items-part'>
        <p className='quiet walk-line'>{t('vacantVisits.items.hint')}</p>
        <ul className='walk-items'>
          {shown.map(({ item, number }) => {
            const state = stateOf(found[item.code])
            return (
              <li key={item.code}>
                <button
                  type='button'
                  className='walk-item'
                  data-found={state}
                  onClick={() => turn(item.code, AFTER[state])}
                >
                  <span className='walk-item-number'>{number}</span>
                  <span className='walk-item-name'>{itemWords(item, t)}</span>
                  <span className='walk-item-state'>
                    {state !== 'none' && <StateSign state={state === 'ok' ? 'done' : 'late'} />}
                    {t(`vacantVisits.items.states.${state}`)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        <ItemNumber
          find={(number) => shown.find((one) => one.number === number)?.item.code}
          onFound={(code) => turn(code, 'fault')}
        />
        {faults.map(({ item, number }) => (
          <TextInput
            size='md'
            label={t('vacantVisits.items.remark', { number, item: itemWords(item, t) })}
            autoComplete='off'
            data-remark={item.code}
            key={form.key(`remarks.${item.code}`)}
            {...form.getInputProps(`remarks.${item.code}`)}
          />
        ))}
      </div>
    </EntrySection>
  )
}

interface ItemNumberProps {
  readonly find: (number: number) => string | undefined
  readonly onFound: (code: string) => void
}

/** A number and a space (or a comma) marks the item; the cursor goes on to its words. */
function ItemNumber({ find, onFound }: ItemNumberProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [unknown, setUnknown] = useState('')
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const text = foldWidth(event.currentTarget.value)
    const number = /^(\d{1,3})[\s,，、]$/.exec(text)?.[1]
    const code = number === undefined ? undefined : find(Number(number))
    setTyped(number === undefined ? text : '')
    setUnknown(number !== undefined && code === undefined ? number : '')
    if (code !== undefined) onFound(code)
  }
  return (
    <TextInput
      className='walk-item-by-number'
      size='md'
      label={t('vacantVisits.items.number')}
      placeholder={t('vacantVisits.items.numberHint')}
      autoComplete='off'
      value={typed}
      onChange={onChange}
      error={unknown === '' ? undefined : t('vacantVisits.items.unknown', { number: unknown })}
    />
  )
}
