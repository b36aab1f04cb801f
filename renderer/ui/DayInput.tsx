/** A day typed or picked, given as `Day`; the weekday beside it catches a wrong one. */
import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { type Day, weekday } from '#shared/kernel/days.ts'
import { parseTypedDay } from './typedDay.ts'
import './dayInput.css'

interface DayInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  readonly defaultValue?: Day | null
  /** `null` while the field is empty or cannot be read; the form does not submit what cannot be read. */
  readonly onChange?: (day: Day | null) => void
}

export function DayInput({ defaultValue, onChange, onBlur, error, ...field }: DayInputProps) {
  const t = useText()
  const today = useToday()
  const picker = useRef<HTMLInputElement>(null)
  const [text, setText] = useState<string>(defaultValue ?? '')
  const [left, setLeft] = useState(false)
  const parsed = parseTypedDay(text, today)
  const code = parsed.ok || parsed.error.code === 'empty' ? undefined : parsed.error.code

  const take = (typed: string): void => {
    setText(typed)
    const read = parseTypedDay(typed, today)
    onChange?.(read.ok ? read.value : null)
  }

  return (
    <TextInput
      placeholder={t('kit.day.placeholder')}
      {...field}
      inputMode='numeric'
      autoComplete='off'
      value={text}
      error={left && code !== undefined ? t(`kit.day.${code}`) : error}
      data-unreadable={code !== undefined || undefined}
      rightSectionWidth='5.25rem'
      rightSection={
        <span className='day-input-end'>
          {parsed.ok && <span className='quiet'>{t(`kit.day.weekdays.w${weekday(parsed.value)}`)}</span>}
          <ActionIcon
            variant='subtle'
            color='gray'
            tabIndex={-1}
            aria-label={t('kit.day.pick')}
            onClick={() => picker.current?.showPicker()}
          >
            <IconCalendar size={16} stroke={1.75} />
          </ActionIcon>
          <input
            ref={picker}
            type='date'
            className='day-input-picker'
            tabIndex={-1}
            aria-hidden='true'
            value={parsed.ok ? parsed.value : ''}
            onChange={(event) => take(event.currentTarget.value)}
          />
        </span>
      }
      onChange={(event) => take(event.currentTarget.value)}
      onBlur={(event) => {
        setLeft(true)
        if (parsed.ok) setText(parsed.value)
        onBlur?.(event)
      }}
    />
  )
}
