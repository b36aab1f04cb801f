/** Hot work and cuts of one case, and the way to a release slip of its unit. */
import { Button, Tooltip } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { MoneyDialog } from '#renderer/features/decoration/money/MoneyDialog.tsx'
import { useUnitCodeOf } from '#renderer/features/decoration/queries/cases.ts'
import { useCaseCuts } from '#renderer/features/decoration/queries/hotWork.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'
import { siteFault } from '#shared/domain/decoration/hotWork/hotWorkAsk.ts'
import { CutCard } from './CutCard.tsx'
import { CutForm } from './CutForm.tsx'
import { HotWorkCard } from './HotWorkCard.tsx'
import { HotWorkForm } from './HotWorkForm.tsx'
import { hotWorkRefusalWords } from './hotWorkWords.ts'
import { useLateForm } from './useLateForm.ts'
import './hotWork.css'

type Asked = 'work' | 'cut' | undefined
const SITE_FORMS = ['hot-work', 'utility-cut'] as const

export function HotWorkSection({ row }: SectionProps) {
  const t = useText()
  const unit = useUnitCodeOf(row.v.unitId)
  const cuts = useCaseCuts(row.id) ?? []
  const [asked, ask] = useState<Asked>()
  const close = (): void => ask(undefined)
  useLateForm(SITE_FORMS, (form) => ask(form === 'hot-work' ? 'work' : 'cut'))
  const works = [...row.v.hotWorks].reverse()
  return (
    <section className='site-section' aria-label={t('decorationHotWork.title')} data-case={row.id}>
      <SectionHead row={row} onAsk={ask} />
      {works.length + cuts.length === 0 && <p className='quiet'>{t('decorationHotWork.section.none')}</p>}
      {works.length > 0 && (
        <ul className='site-cards' aria-label={t('decorationHotWork.section.works')}>
          {works.map((work) => (
            <HotWorkCard key={work.id} caseId={row.id} unit={unit} work={work} />
          ))}
        </ul>
      )}
      {cuts.length > 0 && (
        <ul className='site-cards' aria-label={t('decorationHotWork.section.cuts')}>
          {cuts.map(({ id, v }) => (
            <CutCard key={id} id={id} unit={unit} cut={v} />
          ))}
        </ul>
      )}
      {asked !== undefined && (
        <MoneyDialog title={t('decorationHotWork.title')} onClose={close}>
          {asked === 'work' && <HotWorkForm row={row} onClose={close} />}
          {asked === 'cut' && <CutForm caseId={row.id} onClose={close} />}
        </MoneyDialog>
      )}
    </section>
  )
}

function SectionHead({ row, onAsk }: SectionProps & { readonly onAsk: (asked: Asked) => void }) {
  const t = useText()
  const navigate = useNavigate()
  const fault = siteFault(row.v)
  const whyNot = fault && hotWorkRefusalWords(fault.code).what
  const isDeclared = row.v.application.declared.includes('hot-work')
  const workWhyNot = whyNot ?? (isDeclared ? undefined : t('decorationHotWork.section.undeclared'))
  return (
    <header className='site-section-head'>
      <h2>{t('decorationHotWork.title')}</h2>
      <AskButton label={t('decorationHotWork.section.ask')} whyNot={workWhyNot} onAsk={() => onAsk('work')} />
      <AskButton label={t('decorationHotWork.section.askCut')} whyNot={whyNot} onAsk={() => onAsk('cut')} />
      {row.v.unitId !== null && (
        <Button size='xs' variant='default' onClick={() => void navigate({ to: `/releases/for-${row.v.unitId}` })}>
          {t('decorationHotWork.section.release')}
        </Button>
      )}
    </header>
  )
}

interface AskButtonProps {
  readonly label: string
  readonly whyNot: string | undefined
  readonly onAsk: () => void
}

function AskButton({ label, whyNot, onAsk }: AskButtonProps) {
  if (whyNot === undefined)
    return (
      <Button size='xs' variant='default' onClick={onAsk}>
        {label}
      </Button>
    )
  return (
    <Tooltip label={whyNot}>
      <Button size='xs' variant='default' data-disabled aria-disabled>
        {label}
      </Button>
    </Tooltip>
  )
}
