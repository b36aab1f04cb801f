/** Catches what no screen foresaw, so that the desk reads what to do instead of a white page. A class because React asks for one. */
import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { refusalWords } from '#renderer/text/refusals.ts'
import { text } from '#renderer/text/text.ts'
import { ErrorScreen } from '#renderer/ui/ErrorScreen.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  /** Where the desk is: a fault stays with its screen, another one opens as always. */
  readonly place?: string
  /** Told once per fault, for the technical log. */
  readonly onFault?: (fault: Error) => void
}

interface ErrorBoundaryState {
  readonly fault: Error | undefined
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { fault: undefined }

  static getDerivedStateFromError(fault: Error): ErrorBoundaryState {
    return { fault }
  }

  override componentDidCatch(fault: Error): void {
    this.props.onFault?.(fault)
  }

  override componentDidUpdate(before: ErrorBoundaryProps): void {
    if (before.place !== this.props.place && this.state.fault !== undefined) this.setState({ fault: undefined })
  }

  override render(): ReactNode {
    const { fault } = this.state
    if (fault === undefined) return this.props.children
    const words = refusalWords('failed')
    return (
      <div className='centre'>
        <ErrorScreen title={words.what} words={words} detail={`${fault.name}: ${fault.message}`}>
          <Button onClick={() => this.setState({ fault: undefined })}>{text('common.retry')}</Button>
        </ErrorScreen>
      </div>
    )
  }
}
