// The bench page: every export of measures/ can be called by name from a row.
const modules = import.meta.glob<Record<string, unknown>>('./measures/*.{ts,tsx}', { eager: true })

Object.assign(globalThis, { bench: Object.assign({}, ...Object.values(modules)) })
