/** `/papers/return`: a stack of signed papers, scanned one after another into one box; a wrong code is told and stops nothing. */
import { TextInput } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Link, useRouter } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { formTitle } from '#renderer/papers/paperWords.ts'
import { useLastBox } from '#renderer/stores/useLastBox.ts'
import { useText } from '#renderer/text/text.ts'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { MAX_BOX } from '#shared/domain/sheets/returns.ts'
import { type StackLine, useReturnStack } from './useReturnStack.ts'
import './papers.css'

export function ReturnStack() {
  const t = useText()
  const { history } = useRouter()
  const { box, setBox } = useLastBox()
  const [typed, setTyped] = useState('')
  const boxField = useRef<HTMLInputElement>(null)
  const numberField = useRef<HTMLInputElement>(null)
  const { lines, take } = useReturnStack()
  const takeIn = async (code: string): Promise<void> => {
    const outcome = await take(code)
    if (outcome === 'box-missing') boxField.current?.focus()
  }
  useScanner((code) => void takeIn(code))
  const onEnter = (act: () => void) => (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || isReactComposing(event)) return
    event.preventDefault()
    act()
  }
  const count = lines.filter((line) => line.state === 'in').length
  return (
    <Page
      title={t('papers.stack.title')}
      note={t('papers.stack.count', { count })}
      actions={[
        { id: 'back', label: t('papers.back'), icon: IconArrowLeft, keys: 'Escape', run: () => history.back() },
      ]}
    >
      <div className='return-stack'>
        <div className='return-stack-fields'>
          <TextInput
            ref={boxField}
            label={t('papers.boxLabel')}
            description={t('papers.stack.boxHint')}
            autoFocus={box === ''}
            autoComplete='off'
            maxLength={MAX_BOX}
            value={box}
            onFocus={(event) => event.currentTarget.select()}
            onChange={(event) => setBox(event.currentTarget.value)}
            onKeyDown={onEnter(() => numberField.current?.focus())}
          />
          <TextInput
            ref={numberField}
            label={t('papers.stack.number')}
            description={t('papers.stack.numberHint')}
            autoFocus={box !== ''}
            autoComplete='off'
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={onEnter(() => {
              if (typed.trim() === '') return
              setTyped('')
              void takeIn(typed)
            })}
          />
        </div>
        <ol className='return-stack-lines' aria-label={t('papers.stack.list')} aria-live='polite'>
          {lines.map((line) => (
            <StackItem key={line.key} line={line} />
          ))}
        </ol>
        {lines.length === 0 && <p className='quiet'>{t('papers.stack.empty')}</p>}
      </div>
    </Page>
  )
}

function StackItem({ line }: { readonly line: StackLine }) {
  const t = useText()
  if (line.state === 'refused')
    return (
      <li data-refused>
        <StateBadge state='late' words={t('papers.stack.refused')} />
        <span className='paper-number'>{line.typed}</span>
        <span>{joinedWords(line.words)}</span>
      </li>
    )
  const { paper, box, state } = line
  return (
    <li>
      <StateBadge
        state={state === 'in' ? 'done' : 'todo'}
        words={state === 'in' ? t('papers.states.returned', { box }) : t('papers.stack.undone')}
      />
      <Link className='paper-number' to={`/papers/${paper.id}`}>
        {paper.number}
      </Link>
      <span>{formTitle(paper.form)}</span>
      <span>{paper.unitCode}</span>
      {paper.owner !== '' && <PersonName name={paper.owner} />}
    </li>
  )
}
