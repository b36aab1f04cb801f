/** The thing under the cursor, beside the register: it follows ↑↓, Enter opens it, Esc closes the panel. */
import { Button } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { kindWords, outToWords, sizeWords, statusBadge, wayWords } from './custodyWords.ts'
import { type CustodyLine, useItem } from './queries.ts'
import { CUSTODY_PREFIX } from './registerTerms.ts'

/** Milliseconds the cursor rests before its thing is read: a held arrow key reads none of those it passes. */
const REST_MS = 120

interface RegisterSideProps {
  /** Id of the document under the cursor. */
  readonly document: string | undefined
  readonly onOpen: () => void
  readonly onClose: () => void
}

export function RegisterSide({ document, onOpen, onClose }: RegisterSideProps) {
  const t = useText()
  const shown = useRested(document)
  return (
    <div className='list-side'>
      <SidePanel
        title={t('lists.side')}
        onClose={onClose}
        foot={
          <Button
            fullWidth
            variant='default'
            disabled={document === undefined}
            rightSection={<KeyHint combo='Enter' />}
            onClick={onOpen}
          >
            {t('lists.openFile')}
          </Button>
        }
      >
        {shown !== undefined && <ItemFacts id={shown.slice(CUSTODY_PREFIX.length)} />}
      </SidePanel>
    </div>
  )
}

function useRested(document: string | undefined): string | undefined {
  const [rested, setRested] = useState(document)
  useEffect(() => {
    const timer = setTimeout(() => setRested(document), REST_MS)
    return () => clearTimeout(timer)
  }, [document])
  return rested
}

function ItemFacts({ id }: { readonly id: string }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const line = useItem(id)
  if (!line) return null
  const { item, who, unitCode } = line
  const said = (at: string): string => {
    const { day, time, near } = momentText(at, { zone, now })
    return `${near === undefined ? day : t(`common.${near}`)} ${time}`
  }
  return (
    <div className='register-side'>
      <p className='register-side-head'>
        <strong>{item.tag}</strong> {unitCode} {who !== '' && <PersonName name={who} />}
      </p>
      <p>
        <StateBadge {...statusBadge(item)} /> <ContestedMark records={[`custodyItem/${id}`]} />
      </p>
      <dl className='register-facts'>
        {factsOf(line, t, said).map(([label, value]) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </dl>
    </div>
  )
}

/** What is known of it, one line each; what nobody said is left out. */
function factsOf(line: CustodyLine, t: Text, said: (at: string) => string): readonly (readonly [string, ReactNode])[] {
  const { item, slotCode, from, receivedBy, endedBy } = line
  const last = item.notices.at(-1)
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('custodyRegister.columns.kind'), kindWords(item.kind)],
    [t('custodyRegister.columns.carrier'), item.carrier],
    [t('custodyRegister.columns.waybill'), item.waybill],
    [t('custodyRegister.columns.what'), item.kind === 'courier' ? '' : item.what],
    [t('custodyRegister.columns.size'), item.size === '' ? '' : sizeWords(item.size)],
    [t('custodyRegister.columns.slot'), item.endedAt === '' ? slotCode : ''],
    [t('custodyRegister.facts.from'), from === '' ? '' : <PersonName key='from' name={from} />],
    [t('custodyRegister.facts.foundPlace'), item.foundPlace],
    [t('custodyRegister.facts.fault'), item.fault],
    [t('custodyRegister.columns.received'), `${said(item.receivedAt)} ${receivedBy}`],
    [t('custodyRegister.columns.told'), last === undefined ? '' : `${said(last.at)} ${wayWords(last.way)}`],
    [t('custodyRegister.facts.keepUntil'), item.keepUntil],
    [t('custodyRegister.columns.left'), item.endedAt === '' ? '' : `${said(item.endedAt)} ${endedBy}`],
    [t('custodyRegister.columns.takenBy'), item.out === null ? '' : outToWords(item.out.to)],
    [t('custodyRegister.columns.remark'), item.remark],
  ]
  return facts.filter(([, value]) => value !== '')
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}
