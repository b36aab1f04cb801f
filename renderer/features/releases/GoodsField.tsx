/** Goods typed line by line: Enter adds what was typed, Enter on an empty line goes on to issuing; the last line comes back with Backspace. */
import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { type GoodsLine, goodsText, parseGoods } from '#shared/domain/releases/goods.ts'
import type { ReleaseValues } from './releaseValues.ts'

interface GoodsFieldProps {
  readonly entry: EntryFormState<ReleaseValues>
}

export function GoodsField({ entry }: GoodsFieldProps) {
  const t = useText()
  const { form } = entry
  const goods = form.useWatchValue('goods') as readonly GoodsLine[]
  const [isUnread, setUnread] = useState(false)
  const [error, setError] = [form.errors.goods, form.clearFieldError]
  const write = (lines: readonly GoodsLine[], typed = ''): void => {
    form.setFieldValue('goods', lines)
    form.setFieldValue('goodsTyped', typed)
    setUnread(false)
    setError('goods')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isReactComposing(event)) return
    const typed = event.currentTarget.value
    if (event.key === 'Enter' && !event.ctrlKey && typed.trim() !== '') {
      event.preventDefault()
      const line = parseGoods(typed)
      if (line === undefined) setUnread(true)
      else write([...goods, line])
    } else if (event.key === 'Backspace' && typed === '' && goods.length > 0) {
      event.preventDefault()
      const last = goods.at(-1)
      write(goods.slice(0, -1), last ? goodsText(last) : '')
    }
  }
  const problem = isUnread ? t('releases.form.goodsUnread') : error
  return (
    <div className='release-goods'>
      {goods.length > 0 && (
        <ol className='release-goods-list' aria-label={t('releases.form.goods')}>
          {goods.map((line, index) => (
            // Two lines may read the same; the place is the line.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <li key={index}>
              <span className='release-goods-name'>{line.name}</span>
              <span className='release-goods-count'>
                ×{line.count}
                {line.unit}
              </span>
              <span className='quiet'>{line.feature}</span>
              <ActionIcon
                variant='subtle'
                color='gray'
                size={24}
                aria-label={t('releases.form.removeGoods', { name: line.name })}
                onClick={() => write(goods.filter((_, at) => at !== index))}
              >
                <IconX size={14} />
              </ActionIcon>
            </li>
          ))}
        </ol>
      )}
      <TextInput
        label={t('releases.form.goodsTyped')}
        description={t('releases.form.goodsHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete='off'
        autoFocus={form.getValues().applicantName !== ''}
        key={form.key('goodsTyped')}
        {...form.getInputProps('goodsTyped')}
        {...(problem ? { error: problem } : {})}
        onKeyDown={onKeyDown}
      />
    </div>
  )
}
