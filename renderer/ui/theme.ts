/** The look of the desk: calm, dense, legible at arm's length. Colours come from `palette.ts`; rules of layout from `desk.css`. */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { deskStates, type Scheme, statePalette, surfaces } from './palette.ts'

/** The colour of what can be pressed. Teal, so that it is no state: running is blue, done is green. */
export const deskColor = [
  '#e8f6f8',
  '#d2eaee',
  '#a6d5dd',
  '#76becb',
  '#5cc3d3',
  '#2f93a5',
  '#17808f',
  '#0b6e7f',
  '#095b69',
  '#064652',
] as const satisfies MantineColorsTuple

const nightGreys = [
  '#e6ecee',
  '#c9d3d7',
  '#a3b1b8',
  '#728088',
  '#3d4950',
  '#2e383e',
  '#20282c',
  '#1c2327',
  '#12171a',
  '#0c1012',
] as const satisfies MantineColorsTuple

/** Hints stand under the field, so that labels and fields stay in line. */
const inputWrapperOrder = ['label', 'input', 'description', 'error']

export const theme = createTheme({
  colors: { desk: deskColor, dark: nightGreys },
  primaryColor: 'desk',
  primaryShade: 7,
  // By language, in desk.css.
  fontFamily: 'var(--desk-fonts)',
  fontFamilyMonospace: "Consolas, 'Cascadia Mono', 'Noto Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1.0625rem' }, h3: { fontSize: '0.9375rem' } },
  },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    TextInput: { defaultProps: { size: 'sm', inputWrapperOrder } },
    PasswordInput: { defaultProps: { size: 'sm', inputWrapperOrder } },
    Textarea: { defaultProps: { size: 'sm', inputWrapperOrder, autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'sm', inputWrapperOrder, checkIconPosition: 'right' } },
    Modal: { defaultProps: { centered: true, padding: 'lg', transitionProps: { duration: 80 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 60 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
})

function variablesOf(scheme: Scheme): Record<string, string> {
  const surface = surfaces[scheme]
  const own = Object.entries(surface).map(([name, value]) => [`--desk-${name}`, value])
  const states = deskStates.flatMap((state) =>
    Object.entries(statePalette[scheme][state]).map(([name, value]) => [`--state-${state}-${name}`, value]),
  )
  return {
    ...Object.fromEntries([...own, ...states]),
    '--mantine-color-body': surface.card,
    '--mantine-color-text': surface.ink,
    '--mantine-color-dimmed': surface.quiet,
    '--mantine-color-placeholder': surface.quiet,
    '--mantine-color-default-border': surface.rule,
    '--mantine-color-error': statePalette[scheme].late.ink,
    '--mantine-color-anchor': surface.focus,
  }
}

/** The palette as CSS variables: `--desk-<surface>` and `--state-<state>-{ink,tint,line}`. */
export const paletteVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: variablesOf('light'),
  dark: variablesOf('dark'),
})
