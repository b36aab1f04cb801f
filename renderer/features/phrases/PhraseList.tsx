/** The phrases under the names of their kinds; the chosen one is marked, a click chooses, a double click copies. */

import { Fragment } from 'react'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { fillPhrase, type PhraseFacts } from '#shared/domain/phrases/fillPhrase.ts'
import type { PhraseLine } from './phraseLines.ts'

/** The element of a phrase, for `aria-activedescendant`. */
export function phraseOptionId(id: string): string {
  return `phrase-${id}`
}

interface PhraseListProps {
  readonly lines: readonly PhraseLine[]
  readonly activeId: string | undefined
  readonly facts: PhraseFacts
  readonly withMeaning: boolean
  readonly onPick: (line: PhraseLine) => void
  readonly onCopy: (line: PhraseLine) => void
}

export function PhraseList({ lines, activeId, facts, withMeaning, onPick, onCopy }: PhraseListProps) {
  const t = useText()
  return (
    <div id='phrase-list' role='listbox' aria-label={t('phrases.list')} className='phrase-list'>
      {lines.map((line, index) => (
        <Fragment key={line.id}>
          {lines[index - 1]?.kind !== line.kind && (
            <div className='phrase-kind' role='presentation'>
              {t(`phrases.kinds.${line.kind}`)}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its keys choose and copy. */}
          <div
            id={phraseOptionId(line.id)}
            role='option'
            tabIndex={-1}
            aria-selected={line.id === activeId}
            className='phrase-option'
            onClick={() => onPick(line)}
            onDoubleClick={() => onCopy(line)}
          >
            <span lang='zh-CN'>{fillPhrase(line.text, facts)}</span>
            {line.isOwn && <span className='phrase-own'>{t('phrases.own')}</span>}
            <ContestedMark records={[`phrase/${line.id}`]} isPlain />
            {withMeaning && line.meaning !== '' && <span className='phrase-meaning quiet'>{line.meaning}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  )
}
