/** A run over many homes: how far it is, a way to stop it, and what came of it. It goes on when the screen is left. */
import { Progress } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { type PacketRun, type PacketRunResult, usePacketRun } from '#renderer/stores/usePacketRun.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { packetRefusalWords } from './packetWords.ts'

export function PacketRunPanel({ run }: { readonly run: PacketRun }) {
  return run.end === undefined ? <OnItsWay run={run} /> : <Ended end={run.end} />
}

function OnItsWay({ run: { kind, done, of, isStopping } }: { readonly run: PacketRun }) {
  const t = useText()
  const title = t(`moveInPacket.run.${kind}`)
  const cancel: DeskAction = {
    ...{ id: 'cancel', label: t('moveInPacket.acts.cancel'), icon: IconX, keys: 'Escape', isAvailable: !isStopping },
    whyNot: t('moveInPacket.run.stopping'),
    run: () => usePacketRun.getState().stop(),
  }
  useHotKeys([cancel])
  return (
    <section className='packets-run' aria-label={title}>
      <h2>{title}</h2>
      <p role='status'>{isStopping ? t('moveInPacket.run.stopping') : t('moveInPacket.run.progress', { done, of })}</p>
      <Progress size='lg' value={of === 0 ? 0 : (100 * done) / of} aria-label={title} transitionDuration={0} />
      <div>
        <ActionButton action={cancel} />
      </div>
    </section>
  )
}

function Ended({ end }: { readonly end: PacketRunResult }) {
  const t = useText()
  const close: DeskAction = {
    ...{ id: 'close', label: t('moveInPacket.acts.close'), icon: IconCheck, keys: 'Escape' },
    run: () => usePacketRun.getState().dismiss(),
  }
  useHotKeys([close])
  const { done, failed, left, stopped } = end
  const units = (homes: PacketRunResult['left']): string => homes.map(({ unit }) => unit).join('、')
  return (
    <section className='packets-run' aria-label={t('moveInPacket.screen.title')}>
      <p role='status'>{endWords(end, t)}</p>
      {stopped !== '' && stopped !== 'cancelled' && <Why code={stopped} />}
      {done.length > 0 && stopped !== '' && <p>{t('moveInPacket.run.doneHomes', { units: units(done) })}</p>}
      {left.length > 0 && <p>{t('moveInPacket.run.leftHomes', { units: units(left) })}</p>}
      {failed.length > 0 && (
        <>
          <p>{t('moveInPacket.run.failed', { count: failed.length })}</p>
          <ul>
            {failed.map(({ caseId, unit, code }) => (
              <li key={caseId}>{t('moveInPacket.run.failedHome', { unit, what: packetRefusalWords(code).what })}</li>
            ))}
          </ul>
        </>
      )}
      <div>
        <ActionButton action={close} main />
      </div>
    </section>
  )
}

function Why({ code }: { readonly code: string }) {
  const { what, now } = packetRefusalWords(code)
  return (
    <p role='alert'>
      {what} {now}
    </p>
  )
}

function endWords({ done, left, stopped }: PacketRunResult, t: Text): string {
  const counts = { done: done.length, left: left.length }
  if (stopped === '') return t('moveInPacket.run.ended', counts)
  return stopped === 'cancelled' ? t('moveInPacket.run.cancelled', counts) : t('moveInPacket.run.broken', counts)
}
