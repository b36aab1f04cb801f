/** An amount typed in yuan, given as `Fen`. What cannot be read is said beside the field and never becomes another amount. */
import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { type AmountRefusal, type Fen, formatFen, parseFen } from '#shared/kernel/money.ts'

interface MoneyInputProps extends Omit<TextInputProps, 'value' | 'defaultValue' | 'onChange' | 'type'> {
  readonly defaultValue?: Fen | null
  /** `null` while the field is empty or cannot be read; the form does not submit what cannot be read. */
  readonly onChange?: (amount: Fen | null) => void
}

type Unreadable = Exclude<AmountRefusal['code'], 'empty'>

function unreadableCode(text: string): Unreadable | undefined {
  const parsed = parseFen(text)
  return parsed.ok || parsed.error.code === 'empty' ? undefined : parsed.error.code
}

export function MoneyInput({ defaultValue, onChange, onBlur, error, ...field }: MoneyInputProps) {
  const t = useText()
  const [text, setText] = useState(defaultValue == null ? '' : formatFen(defaultValue))
  const [left, setLeft] = useState(false)
  const code = unreadableCode(text)
  return (
    <TextInput
      {...field}
      inputMode='decimal'
      autoComplete='off'
      value={text}
      error={left && code !== undefined ? t(`kit.money.${code}`) : error}
      data-unreadable={code !== undefined || undefined}
      rightSection={<span className='quiet'>{t('kit.money.unit')}</span>}
      rightSectionWidth='3rem'
      onChange={(event) => {
        setText(event.currentTarget.value)
        const parsed = parseFen(event.currentTarget.value)
        onChange?.(parsed.ok ? parsed.value : null)
      }}
      onBlur={(event) => {
        setLeft(true)
        const parsed = parseFen(text)
        if (parsed.ok) setText(formatFen(parsed.value))
        onBlur?.(event)
      }}
    />
  )
}
