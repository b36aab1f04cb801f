/** `/decoration/clauses`: the versions of the clauses, and the next one while it is written (handbook D5, section 4 item 15). */

import { IconArrowLeft, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { useClauseVersions } from '#renderer/features/decoration/queries/review.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { CLAUSES_ID, clausesToStart } from '#shared/domain/decoration/review/clausesInCase.ts'
import { type ClauseSettings, sampleSums, shippedRules } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { ClauseState } from '#shared/domain/decoration/violations/clauseFold.ts'
import { ClauseDraftEditor } from './ClauseDraftEditor.tsx'
import { ClauseTable } from './ClauseTable.tsx'
import { ClauseVersionList } from './ClauseVersionList.tsx'
import './review.css'

export function ClausesScreen() {
  const found = useClauseVersions()
  return found === undefined ? null : <Clauses {...found} />
}

interface ClausesProps {
  readonly state: ClauseState | undefined
  readonly settings: ClauseSettings
}

function Clauses({ state, settings }: ClausesProps) {
  const t = useText()
  const navigate = useNavigate()
  const [isEditing, setEditing] = useState(false)
  const [chosen, setChosen] = useState<number>()
  const shown = chosen ?? state?.versions.at(-1)?.version ?? 0
  const version = state?.versions.find((one) => one.version === shown)
  const shipped = [...shippedRules(settings), ...sampleSums()]
  const back = {
    id: 'back',
    label: t('decorationReview.clauses.back'),
    icon: IconArrowLeft,
    keys: 'Escape',
    run: () => void navigate({ to: '/decoration' }),
  }
  const edit = {
    id: 'edit',
    label: t('decorationReview.clauses.edit'),
    icon: IconPencil,
    keys: 'F2',
    run: () => setEditing(true),
  }
  return (
    <Page
      title={t('decorationReview.clauses.title')}
      note={
        <>
          {t('decorationReview.clauses.note')} <ContestedMark records={[`decorationClauses/${CLAUSES_ID}`]} />
        </>
      }
      actions={isEditing ? [] : [edit, back]}
      filters={<DecorationNav at='clauses' />}
    >
      {isEditing ? (
        <ClauseDraftEditor
          start={clausesToStart(state, settings)}
          next={(state?.versions.at(-1)?.version ?? 0) + 1}
          onSaved={(saved) => {
            setChosen(saved)
            setEditing(false)
          }}
          onLeave={() => setEditing(false)}
        />
      ) : (
        <div className='clauses'>
          <ClauseVersionList state={state} shown={shown} onShow={setChosen} />
          <ClauseTable clauses={version?.clauses ?? shipped} />
        </div>
      )}
    </Page>
  )
}
