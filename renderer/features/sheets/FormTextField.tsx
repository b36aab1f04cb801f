/** One block in a plain editor: placeholders as buttons under it, and the place of one that does not exist. */
import { Button, Textarea, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { useText } from '#renderer/text/text.ts'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import { PLACEHOLDERS, placeholderFault, type TextBlock } from '#shared/domain/sheets/formTextBlocks.ts'
import { formTextRefusalWords } from './formTextCommands.ts'
import { blockHint, blockName } from './formTextWords.ts'

type TextBox = HTMLInputElement | HTMLTextAreaElement
type InputWrapperOrder = ('label' | 'input' | 'error' | 'description')[]

/** A block of at most so many characters is a line: its placeholders show while it is written. */
const SHORT = 100

interface FormTextFieldProps {
  readonly source: PaperSource
  readonly block: TextBlock
  readonly form: UseFormReturnType<Record<string, string>>
  readonly onTyped: (text: string) => void
}

export function FormTextField({ source, block, form, onTyped }: FormTextFieldProps) {
  const t = useText()
  const box = useRef<TextBox>(null)
  const { key } = block
  const props = form.getInputProps(key)
  // Typed, put in by a button, or come back from a draft: the preview and the marks under the field follow the form.
  const text = (form.useWatchValue(key) as string | undefined) ?? ''
  const tell = useEffectEvent(onTyped)
  useEffect(() => tell(text), [text])
  const write = (put: (area: TextBox) => void): void => {
    const area = box.current
    if (area === null) return
    put(area)
    // As if it were typed: the form, the preview and this field hear it the same way.
    area.dispatchEvent(new Event('input', { bubbles: true }))
    area.focus()
  }
  const insert = (words: string) =>
    write((area) =>
      area.setRangeText(words, area.selectionStart ?? area.value.length, area.selectionEnd ?? area.value.length, 'end'),
    )
  const restore = () => write((area) => area.setRangeText(block.shipped, 0, area.value.length, 'end'))
  const { key: formKey, ...rest } = { key: form.key(key), ...props }
  const shown = {
    ...rest,
    ref: (element: TextBox | null) => {
      box.current = element
    },
    label: blockName(source, key),
    description: blockHint(source, key),
    inputWrapperOrder: ['label', 'input', 'error', 'description'] satisfies InputWrapperOrder,
    error: rest.error ?? faultWords(text),
  }
  return (
    <div className='form-text-field' data-short={block.maxLength <= SHORT || undefined}>
      {block.maxLength > SHORT ? (
        <Textarea key={formKey} {...shown} rows={rowsFor(text)} resize='vertical' />
      ) : (
        <TextInput key={formKey} {...shown} />
      )}
      <div className='form-text-chips'>
        {PLACEHOLDERS.map((name) => (
          <Button
            key={name}
            size='compact-xs'
            variant='default'
            tabIndex={-1}
            aria-label={t('formTexts.insertOne', { name })}
            onClick={() => insert(`{${name}}`)}
          >
            {`{${name}}`}
          </Button>
        ))}
        {text !== block.shipped && (
          <Button size='compact-xs' variant='subtle' onClick={restore}>
            {t('formTexts.toShipped')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Chinese characters on a line of the editor at 1366 pixels, and the fewest and most lines it shows at once. */
const PER_LINE = 30
const LINES = { fewest: 3, most: 12 } as const

function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / PER_LINE)), 0)
  return Math.min(LINES.most, Math.max(LINES.fewest, lines))
}

function faultWords(text: string): string | undefined {
  const fault = placeholderFault(text)
  if (fault === undefined) return undefined
  const detail = { name: fault.name, line: String(fault.line), column: String(fault.column) }
  return joinedWords(formTextRefusalWords({ code: 'placeholder-unknown', detail }))
}
